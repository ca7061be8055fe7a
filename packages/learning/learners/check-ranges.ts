import { type Checked, failed, passed } from '../failure.ts'

/** Lowest and highest allowed value of a parameter; `whole` for counts. */
export type Range<Name extends string> = { name: Name; from: number; to: number; whole?: boolean }

/** The parameters, each within its range. Failures: `parameter-out-of-range` (`name`, `value`, `from`, `to`), `parameter-not-whole`. */
export const checkRanges = <P extends Readonly<Record<string, unknown>>>(
  parameters: P,
  ranges: readonly Range<keyof P & string>[],
): Checked<P> => {
  for (const { name, from, to, whole } of ranges) {
    const value = parameters[name]
    if (typeof value !== 'number' || !(value >= from && value <= to))
      return failed('parameter-out-of-range', { name, value: String(value), from, to })
    if (whole && !Number.isInteger(value)) return failed('parameter-not-whole', { name, value })
  }
  return passed(parameters)
}
