import {
  checkAnomalyData,
  fitOperatingModes,
  type Matrix,
  modeNames,
  type NumericMatrix,
  operatingModes,
  type SliceColumn,
} from '@leinwand/learning'

/** The values that a machine runs by are few; of more columns the first ones that were measured are looked at. */
const MOST_COLUMNS = 30

const measured = (x: Matrix, names: readonly string[]): NumericMatrix => ({
  rows: x.rows,
  columns: names.flatMap(
    name => x.columns.find(column => column.name === name && column.kind === 'numeric') ?? [],
  ) as NumericMatrix['columns'],
})

/**
 * In which state of the machine a model is worse: operating modes are learned from the training rows and told for the
 * judged ones. Nothing where the rows do not fall into modes.
 */
export const modeSlices = (train: Matrix, judged: Matrix, seed: number): SliceColumn[] => {
  const names = train.columns
    .filter(column => column.kind === 'numeric' && column.values.some(Number.isFinite))
    .map(({ name }) => name)
    .slice(0, MOST_COLUMNS)
  const checked = checkAnomalyData(measured(train, names))
  if (!checked.ok) return []
  const model = fitOperatingModes(checked.value, { seed })
  if (model.parameters.modes < 2) return []
  const called = modeNames(model)
  const of = operatingModes(model, measured(judged, names))
  return [{ name: 'operatingMode', values: Array.from(of, mode => called[mode] ?? null) }]
}
