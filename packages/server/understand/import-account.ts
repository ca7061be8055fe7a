import type { Profile } from '@leinwand/contract'

/** How a file was read, as the command line says it. What does not apply to its format is null or empty. */
export type ImportAccount = {
  format: string
  encoding: string | null
  delimiter: string | null
  decimal: '.' | ',' | null
  thousands: string | null
  skippedLines: number
  headerLines: number
  footerLines: number
  dateFormats: string[]
}

/** The commonest of some signs; null where there is none. */
const commonest = <T extends string>(signs: readonly T[]): T | null => {
  const counts = new Map<T, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const ISO = { date: '%Y-%m-%d', timestamp: '%Y-%m-%d %H:%M:%S' } as const

/** The formats of all columns of dates, each once. */
export const dateFormats = (columns: Profile['columns']): string[] => [
  ...new Set(
    columns.flatMap(({ type, format }) =>
      type === 'date' || type === 'timestamp' ? [format ?? ISO[type]] : [],
    ),
  ),
]

/** The decimal sign of the columns that have one to show. */
export const decimalOf = (columns: Profile['columns']): '.' | ',' | null =>
  commonest(columns.filter(({ type }) => type === 'number').map(({ decimal }) => decimal))
