import { compileRowScorer, predict, trainBoostedTrees } from '../../packages/learning/index.ts'
import { makeData } from './make-data.ts'

export type ScoringFigures = {
  rows: number
  trees: number
  rowsPerSecond: number
  microsecondsPerRow: number
}

const COLUMNS = 20
const TREES = 150
const BATCH = 200_000
const SINGLES = 20_000

/** How fast a model of 150 trees with 31 leaves scores, on one core: many rows at once, and one after another. */
export const measureScoring = (): ScoringFigures => {
  const task = { kind: 'classification', classes: ['no', 'yes'] } as const
  const model = trainBoostedTrees(makeData(20_000, COLUMNS, 1), task, { trees: TREES }, { seed: 1 })
  const { x } = makeData(BATCH, COLUMNS, 2)
  predict(model, x)
  let began = process.cpuUsage()
  predict(model, x)
  let { user } = process.cpuUsage(began)
  const rowsPerSecond = BATCH / (user / 1e6)

  const score = compileRowScorer(model)
  const rows = Array.from({ length: SINGLES }, (_, row) =>
    Object.fromEntries(x.columns.map(c => [c.name, c.kind === 'numeric' ? c.values[row] : null])),
  )
  for (const row of rows) score(row)
  began = process.cpuUsage()
  for (const row of rows) score(row)
  user = process.cpuUsage(began).user
  return { rows: BATCH, trees: TREES, rowsPerSecond, microsecondsPerRow: user / SINGLES }
}
