import type { EvaluationReport, ShownRows } from '@leinwand/contract'

export type ErrorCase = EvaluationReport['errors'][number]

type Value = string | number | null
/** One column of the data: what stands there in the row, and in the rows most like it. */
export type ComparedValue = { name: string; unit: string | null; value: Value; nearest: Value[] }

const valuesOf = (rows: ShownRows['judged'], row: number): readonly Value[] =>
  rows.find(each => each.row === row)?.values ?? []

/** The values of a row beside those of its nearest cases, column by column. */
export const comparedValues = ({ row, nearest }: ErrorCase, shown: ShownRows): ComparedValue[] => {
  const own = valuesOf(shown.judged, row)
  if (own.length === 0) return []
  const near = nearest.map(each => valuesOf(shown.training, each.row))
  return shown.columns.map(({ name, unit }, at) => ({
    name,
    unit,
    value: own[at] ?? null,
    nearest: near.map(values => values[at] ?? null),
  }))
}

/** Whether all of the nearest cases came out other than the row itself did; of numbers this cannot be said. */
export const standsAlone = ({ actual, nearest }: ErrorCase): boolean =>
  typeof actual === 'string' && nearest.length > 0 && nearest.every(({ outcome }) => outcome !== actual)
