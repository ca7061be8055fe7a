import type { Failure, Outcome, Usage } from '@leinwand/method'
import { csvCells } from '../list/csv-cells.ts'
import { shown } from '../project/project-failure.ts'

/** What a field may be called. The quantity of a measured model is what was reached. */
const NAMES = {
  id: ['id', 'event', 'ereignis'],
  at: ['at', 'time', 'date', 'period', 'zeit', 'datum', 'monat'],
  received: ['received', 'eingang'],
  quantity: ['quantity', 'reached', 'actual', 'menge', 'erreicht', 'ist'],
} as const
type Field = keyof typeof NAMES

const QUANTITY_NAMES = NAMES.quantity.slice(0, 3).join(', ')
const ISO = /^\d{4}-(0[1-9]|1[0-2])(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?$/

type Row = Readonly<Record<string, unknown>>
/** How a file writes numbers: with a comma only where the comma does not part the cells. */
type Said = { readonly file: string; readonly commas: boolean }

const fail = (code: string, params: Failure['params']): Outcome<never> => ({
  ok: false,
  failure: { code, params },
})

const fieldOf = (row: Row, field: Field): unknown => {
  const names: readonly string[] = NAMES[field]
  return Object.entries(row).find(([name]) => names.includes(name.trim().toLowerCase()))?.[1]
}

const numberOf = (value: unknown, { commas }: Said): number => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return Number.NaN
  return Number(commas ? value.trim().replaceAll('.', '').replace(',', '.') : value.trim())
}

/** A time as months and days of UTC, which is how periods are counted; a month or a day stays as it is. */
const timeOf = (text: string): string | undefined => {
  if (!ISO.test(text)) return undefined
  if (!text.includes('T')) return text
  const at = new Date(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

const timesOf = (row: Row, entry: number, { file }: Said): Outcome<Pick<Usage, 'at' | 'received'>> => {
  const times: { at?: string; received?: string } = {}
  for (const field of ['at', 'received'] as const) {
    const value = fieldOf(row, field)
    if (value === undefined || value === null || value === '') continue
    const time = typeof value === 'string' ? timeOf(value.trim()) : undefined
    if (time === undefined) return fail('usage-time', { file, entry, field, found: shown(value) })
    times[field] = time
  }
  return { ok: true, value: times }
}

const usageOf = (row: Row, entry: number, said: Said): Outcome<Usage> => {
  const { file } = said
  const value = fieldOf(row, 'quantity')
  if (value === undefined)
    return fail('usage-form', { file, entry, field: 'quantity', allowed: QUANTITY_NAMES })
  const quantity = numberOf(value, said)
  if (!Number.isFinite(quantity))
    return fail('usage-not-a-number', { file, entry, field: 'quantity', found: shown(value) })
  const times = timesOf(row, entry, said)
  if (!times.ok) return times
  const id = fieldOf(row, 'id')
  return {
    ok: true,
    value: { ...(id !== undefined && id !== '' && { id: String(id) }), ...times.value, quantity },
  }
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const usagesOf = (rows: readonly unknown[], said: Said): Outcome<readonly Usage[]> => {
  const usages: Usage[] = []
  for (const [index, row] of rows.entries()) {
    const params = { file: said.file, entry: index + 1, field: 'quantity', allowed: QUANTITY_NAMES }
    const usage = isRow(row) ? usageOf(row, index + 1, said) : fail('usage-form', params)
    if (!usage.ok) return usage
    usages.push(usage.value)
  }
  return { ok: true, value: usages }
}

const fromJson = (text: string, file: string): Outcome<readonly Usage[]> => {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('usage-not-json', { file, reason: reason.slice(0, 120) })
  }
  const inner = isRow(found) ? (found.events ?? found.usage ?? found.quantities) : found
  return usagesOf(Array.isArray(inner) ? inner : [found], { file, commas: false })
}

const fromCsv = (text: string, file: string): Outcome<readonly Usage[]> => {
  const header = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [';', '\t', ','].find(sign => header.includes(sign)) ?? ','
  const [names, ...rows] = csvCells(text, delimiter).rows
  // With 1,50 in a file whose cells the comma parts, the 50 would be lost without a word.
  const torn = rows.findIndex(({ cells }) => cells.length > (names?.cells.length ?? 0))
  if (torn !== -1)
    return fail('usage-more-cells', {
      file,
      entry: torn + 1,
      found: rows[torn]!.cells.length,
      expected: names?.cells.length ?? 0,
    })
  const records = rows.map(({ cells }) =>
    Object.fromEntries((names?.cells ?? []).map((name, column) => [name, cells[column] ?? ''])),
  )
  // A file with a header alone says that nothing was used; one without says nothing.
  if (fieldOf(Object.fromEntries((names?.cells ?? []).map(name => [name, ''])), 'quantity') === undefined)
    return fail('usage-form', { file, entry: 1, field: 'quantity', allowed: QUANTITY_NAMES })
  return usagesOf(records, { file, commas: delimiter === ';' })
}

/**
 * Usage from a file: JSON (a list of events, an object with `events`, or one `{ quantity }`) or CSV with a header. A
 * quantity may also be called `reached` or `actual`; other fields are left alone. Times are taken as UTC where they name no
 * zone. The first thing wrong is said with its entry, counted from 1.
 */
export const readUsage = (text: string, { file }: { file: string }): Outcome<readonly Usage[]> => {
  const plain = text.replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(plain) || /\.json$/i.test(file) ? fromJson(plain, file) : fromCsv(plain, file)
}
