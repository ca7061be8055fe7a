import type { EvaluationReport, ShownRows } from '@leinwand/contract'
import type { JudgedPart } from '@leinwand/flow/evaluate'
import type { Column } from '@leinwand/learning'

type Told = { name: string; unit?: string | null | undefined }

const valueAt = (column: Column, row: number): number | string | null => {
  if (column.kind === 'categorical') return column.categories[column.codes[row]!] ?? null
  const value = column.values[row]!
  return Number.isFinite(value) ? value : null
}

const rowsIn = ({ x, ordinals }: JudgedPart, wanted: ReadonlySet<number>): ShownRows['judged'] =>
  Array.from({ length: x.rows }, (_, at) => ({ at, row: ordinals?.[at] ?? at }))
    .filter(({ row }) => wanted.has(row))
    .map(({ at, row }) => ({ row, values: x.columns.map(column => valueAt(column, at)) }))

/** What the model saw of the rows that a report names: its worst errors, and the cases of the training nearest to them. */
export const shownRows = (
  { errors }: Pick<EvaluationReport, 'errors'>,
  { train, test }: { train: JudgedPart; test: JudgedPart | null },
  columns: readonly Told[],
): ShownRows => {
  const unitOf = new Map(columns.map(({ name, unit }) => [name, unit ?? null]))
  return {
    columns: train.x.columns.map(({ name }) => ({ name, unit: unitOf.get(name) ?? null })),
    // Without a test part the folds were judged, whose rows are those of the training.
    judged: rowsIn(test ?? train, new Set(errors.map(({ row }) => row))),
    training: rowsIn(train, new Set(errors.flatMap(({ nearest }) => nearest.map(({ row }) => row)))),
  }
}
