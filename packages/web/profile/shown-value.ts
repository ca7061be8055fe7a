import type { ProfileColumn } from '@leinwand/contract'
import type { Format } from '../language/format.ts'

const LONGEST = 24

/** A value of a column as a figure among others: a number or a time in the language, a long text cut. */
export const shownValue = (
  value: number | string | null,
  format: Format,
  type?: ProfileColumn['type'],
): string => {
  if (value === null) return '–'
  if (typeof value === 'number') return format.decimal(value)
  if (type === 'date' || type === 'timestamp') return format.ofData(value)
  if (type === 'boolean') return value === 'true' ? '✓' : '✗'
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value
}

/** A value that was counted, and came as a text whatever it is. */
export const writtenValue = (value: string, format: Format, type: ProfileColumn['type']): string =>
  type === 'number' || type === 'integer'
    ? format.typed(Number(value))
    : type === 'text'
      ? value
      : shownValue(value, format, type)

/** A figure that was estimated says so before it says anything else. */
export const maybe = (text: string, exact: boolean): string => (exact ? text : `≈ ${text}`)

export const medianOf = ({ quantiles }: ProfileColumn): number | null =>
  quantiles.find(({ at }) => at === 0.5)?.value ?? null

export const shareOf = (count: number, all: number): number => count / Math.max(1, all)

/** The least share that a rounded one still shows. */
const LEAST = 0.001

/** A share in percent; what is there at all is never nothing. */
export const percentOf = (count: number, all: number, format: Format): string => {
  const share = shareOf(count, all)
  return share > 0 && share < LEAST / 2 ? `< ${format.percent(LEAST)}` : format.percent(share)
}
