/** What a unit measures. */
export type Dimension =
  | 'temperature'
  | 'pressure'
  | 'length'
  | 'time'
  | 'mass'
  | 'force'
  | 'torque'
  | 'power'
  | 'energy'
  | 'frequency'
  | 'flow'
  | 'share'
  | 'current'
  | 'voltage'
  | 'speed'
  | 'acceleration'
  | 'area'
  | 'volume'
  | 'density'
  | 'angle'
  | 'resistance'
  | 'level'
  | 'acidity'
  | 'illuminance'

/**
 * A unit: `value × factor + offset` is in the base unit of its dimension. Where factors are one part of another, the larger
 * is written as a whole number, so that nothing is rounded that need not be.
 */
export type Unit = {
  readonly name: string
  readonly dimension: Dimension
  readonly factor: number
  readonly offset: number
  /** Other ways to write it. */
  readonly aliases: readonly string[]
  /** What can be at all, in this unit. */
  readonly least: number | null
  readonly most: number | null
  /**
   * By nature nothing is beyond the limits; by custom a single value beyond them is a mistake, but many are a direction, a
   * change, an overload or a scale that was tared.
   */
  readonly limits: 'nature' | 'custom'
}
