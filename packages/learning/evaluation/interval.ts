/**
 * A figure with the range in which it lies with the stated `confidence`. `low` and `high` are null where the rows do not
 * carry an interval: too few units to draw from, or a figure that is undefined in most draws.
 */
export type Interval = { value: number | null; low: number | null; high: number | null; confidence: number }
