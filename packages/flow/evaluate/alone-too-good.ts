import {
  type Column,
  checkTrainingData,
  predict,
  prepareClassificationMetrics,
  r2,
  type Task,
  trainBoostedTrees,
} from '@leinwand/learning'
import { type LeakAuditInput, type LeakFinding, type Side, thinnedSide } from './leak-finding.ts'

const MOST_ROWS = 5000
/** ROC-AUC, of several classes the mean of one against the rest. */
const AUC_TOO_GOOD = 0.99
/** Share of a number's variance. */
const R2_TOO_GOOD = 0.995

const oneColumn = ({ x, y }: Side, column: Column): Side => ({ x: { rows: x.rows, columns: [column] }, y })

const figureOf = (train: Side, test: Side, task: Task, seed: number): number => {
  if (!checkTrainingData(train, task).ok || test.y.length === 0) return Number.NaN
  const model = trainBoostedTrees(train, task, { trees: 20, leaves: 15, learningRate: 0.3 }, { seed })
  const said = predict(model, test.x)
  return said.kind === 'regression'
    ? r2(test.y, said.values)
    : prepareClassificationMetrics(test.y, said.probabilities)().rocAuc
}

/**
 * Columns from which alone a small model tells the target on the test part nearly without error, straight or not, for
 * classes and numbers. True sensors seldom do: whoever knows that this one does may keep it.
 */
export const aloneTooGood = ({ train, test, classes, columns = [], seed }: LeakAuditInput): LeakFinding[] => {
  const named = new Set(columns.map(({ column }) => column))
  const task: Task =
    classes === null
      ? { kind: 'regression' }
      : { kind: 'classification', classes: Array.from({ length: classes }, (_, k) => String(k)) }
  const [learned, asked] = [thinnedSide(train, MOST_ROWS), thinnedSide(test, MOST_ROWS)]
  // With one feature it is the model itself that is judged.
  if (learned.x.columns.length < 2) return []
  const limit = classes === null ? R2_TOO_GOOD : AUC_TOO_GOOD
  return learned.x.columns.flatMap((column, f) => {
    if (named.has(column.name)) return []
    const other = asked.x.columns.find(({ name }) => name === column.name) ?? asked.x.columns[f]!
    const figure = figureOf(oneColumn(learned, column), oneColumn(asked, other), task, seed)
    if (!(figure >= limit)) return []
    return [{ code: 'leak-column-alone', params: { column: column.name, figure } } satisfies LeakFinding]
  })
}
