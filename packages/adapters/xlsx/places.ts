import type { Assumption, Model } from '@leinwand/method'
import { columnName, quotedSheet } from './address.ts'
import type { Places } from './formula-text.ts'
import type { PlanInput } from './plan-inputs.ts'
import { type LaidTopic, LINE_HEAD, monthColumn } from './plan-layout.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** First row (from 0) of the lists on the sheets of assumptions, inputs and figures. */
export const FIRST_ROW = { assumptions: 6, inputs: 6, figures: 4 } as const

/** A name that both programs take: letters, digits and underscores, never like an address. */
const nameOf = (prefix: string, id: string, taken: Set<string>): string => {
  const base = `${prefix}_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 200)
  let name = base
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${base}__${next}`
  taken.add(name.toLowerCase())
  return name
}

/** The name of each assumption's used value, for formulas that can be read. */
export const assumptionNames = (
  assumptions: readonly Assumption[],
  words: WorkbookWords,
): Map<string, string> => {
  const taken = new Set<string>()
  return new Map(assumptions.map(({ id }) => [id, nameOf(words.assumption, id, taken)]))
}

/** The names of the figures; the ids of the model with underscores. */
export const figureNames = (ids: readonly string[], words: WorkbookWords): Map<string, string> => {
  const taken = new Set<string>()
  return new Map(ids.map(id => [id, nameOf(words.figure, id, taken)]))
}

type Laid = {
  readonly model: Model
  readonly topics: readonly LaidTopic[]
  readonly inputs: readonly PlanInput[]
  readonly assumptions: ReadonlyMap<string, string>
  readonly figures: ReadonlyMap<string, string>
  readonly words: WorkbookWords
  readonly reasons: Readonly<Record<string, string>>
}

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the workbook has no place for ${what}`)
  return value
}

/** Where everything stands in the workbook, for the formulas on any of its sheets. */
export const placesOf = ({ model, topics, inputs, assumptions, figures, words, reasons }: Laid): Places => {
  const lines = new Map<string, { sheet: string; row: number }>()
  for (const { topic, rows } of topics) {
    const sheet = quotedSheet(words.sheets[topic])
    for (const [index, row] of rows.entries())
      if ('line' in row) lines.set(row.line.id, { sheet, row: LINE_HEAD.rows + index + 1 })
  }
  const inputRows = new Map(inputs.map(({ path }, index) => [path, FIRST_ROW.inputs + index + 1]))
  const inputSheet = quotedSheet(words.sheets.inputs)
  const columns = (from: number, to: number, row: number): string =>
    `$${columnName(monthColumn(from))}$${row}:$${columnName(monthColumn(to))}$${row}`
  return {
    months: model.months,
    input: path => `${inputSheet}!$C$${found(inputRows.get(path), path)}`,
    assumption: id => found(assumptions.get(id), id),
    cell: (line, month) => {
      if (month < 0) return null
      const { sheet, row } = found(lines.get(line), line)
      return `${sheet}!${columnName(monthColumn(month))}${row}`
    },
    range: (line, from, to) => {
      const { sheet, row } = found(lines.get(line), line)
      return `${sheet}!${columns(from, to, row)}`
    },
    monthsOf: (line, from, to) =>
      `${found(lines.get(line), line).sheet}!${columns(from, to, LINE_HEAD.numbers + 1)}`,
    figure: id => found(figures.get(id), id),
    reason: code => reasons[code] ?? code,
  }
}
