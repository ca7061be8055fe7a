import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { alignColumns } from './align-columns.ts'
import { mixPredictions } from './blend/mix-predictions.ts'
import { checkFeatures } from './check-features.ts'
import { compileOutputs, outputsOf, type RowOutputs } from './compile-outputs.ts'
import type { Model } from './model.ts'
import type { Prediction } from './prediction.ts'

/** Rows scored together: their values stay in the cache while a model passes over them. */
const BLOCK = 512
/** With fewer rows preparing for many at once takes longer than it saves. */
const FEWEST_ROWS_FOR_BATCH = 4096

const gatherBlock = (columns: readonly Column[], begin: number, rows: number, values: Float64Array): void => {
  columns.forEach((column, f) => {
    for (let row = 0; row < rows; row++) {
      const code = column.kind === 'categorical' ? column.codes[begin + row]! : 0
      values[row * columns.length + f] =
        column.kind === 'numeric' ? column.values[begin + row]! : code < 0 ? Number.NaN : code
    }
  })
}

type Single = Exclude<Model, { learner: 'blend' }>

/**
 * A report asks the same model hundreds of times for a few rows, and laying out its trees takes as long as walking them. A
 * model is never changed after its training, so what was prepared lasts as long as the model.
 */
const prepared = new WeakMap<Single, RowOutputs>()

const preparedFor = (model: Single, rows: number): RowOutputs => {
  if (rows >= FEWEST_ROWS_FOR_BATCH) return compileOutputs(model, BLOCK)
  const known = prepared.get(model) ?? compileOutputs(model)
  prepared.set(model, known)
  return known
}

const predictBlocks = (model: Single, x: Matrix): Float64Array[] => {
  const write = preparedFor(model, x.rows)
  const columns = alignColumns(x, model.features)
  const count = outputsOf(model)
  const values = new Float64Array(BLOCK * columns.length)
  const outputs = new Float64Array(BLOCK * count)
  const predicted = Array.from({ length: count }, () => new Float64Array(x.rows))
  for (let begin = 0; begin < x.rows; begin += BLOCK) {
    const rows = Math.min(BLOCK, x.rows - begin)
    gatherBlock(columns, begin, rows, values)
    write(values, rows, outputs)
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < count; k++) predicted[k]![begin + row] = outputs[row * count + k]!
  }
  return predicted
}

/**
 * Predicts every row of the matrix. Columns are found by name, in any order; a matrix that does not pass
 * `checkFeatures` throws `TypeError`.
 */
export const predict = (model: Model, x: Matrix): Prediction => {
  const checked = checkFeatures(model, x)
  if (!checked.ok) throw new TypeError(`${checked.failure.code} ${JSON.stringify(checked.failure.params)}`)
  if (model.learner === 'blend')
    return mixPredictions(
      model.members.map(({ weight, model: member }) => ({ weight, prediction: predict(member, x) })),
    )
  const predicted = predictBlocks(model, x)
  return model.task.kind === 'classification'
    ? { kind: 'classification', probabilities: predicted }
    : { kind: 'regression', values: predicted[0]! }
}
