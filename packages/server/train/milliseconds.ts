import type { Value } from '@leinwand/flow/value'

/** A moment as milliseconds since 1970: a time as the recipe gives it, or seconds where a time is a number. */
export const milliseconds = (value: Value): number =>
  typeof value === 'string' ? Date.parse(value) : value === null ? Number.NaN : Number(value) * 1000
