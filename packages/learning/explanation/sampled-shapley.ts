import type { Prediction } from '../learners/prediction.ts'
import type { Column } from '../matrix/column.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { createRandom, type Random } from '../statistics/random.ts'
import { shuffle } from '../statistics/shuffle.ts'
import type { Explanation } from './explanation.ts'
import type { Says } from './permutation-importance.ts'

const outputsOf = (prediction: Prediction): Float64Array[] =>
  prediction.kind === 'classification' ? prediction.probabilities : [prediction.values]

/** Row i of the result has the first `known` features of `order` from `own`, the others from the stranger. */
const mixedRow = (
  own: readonly Column[],
  stranger: readonly Column[],
  row: number,
  other: number,
  order: Int32Array,
): Column[] => {
  const placeOf = new Int32Array(order.length)
  order.forEach((feature, place) => {
    placeOf[feature] = place
  })
  const steps = order.length + 1
  // A column is filled twice rather than asked for place by place: with hundreds of columns that is most of the work.
  const fill = (
    values: Float64Array | Int32Array,
    f: number,
    { mine, theirs }: { mine: number; theirs: number },
  ) => values.fill(theirs, 0, placeOf[f]! + 1).fill(mine, placeOf[f]! + 1)
  return own.map((column, f) => {
    const background = stranger[f]!
    if (column.kind === 'numeric' && background.kind === 'numeric') {
      const values = new Float64Array(steps)
      fill(values, f, { mine: column.values[row]!, theirs: background.values[other]! })
      return { ...column, values }
    }
    if (column.kind === 'categorical' && background.kind === 'categorical') {
      const codes = new Int32Array(steps)
      fill(codes, f, { mine: column.codes[row]!, theirs: background.codes[other]! })
      return { ...column, codes }
    }
    throw new TypeError(`column ${column.name} is of two kinds`)
  })
}

/** An order, and its reverse the next time: errors of the one take off those of the other. */
const orderOf = (features: number, turn: number, before: Int32Array, random: Random): Int32Array =>
  turn % 2 === 1
    ? before.slice().reverse()
    : shuffle(
        Int32Array.from({ length: features }, (_, f) => f),
        random,
      )

/**
 * Shapley values by sampled orders (Štrumbelj & Kononenko 2014) for any model, in the space of its predictions: a feature
 * that is not known takes its value from a row of `background`. A row's base and contributions sum to what the model says
 * of it exactly; the parts are estimates whose error falls with the square root of `samples`.
 * The base is the mean over the background, so what is left of a row's draw is spread evenly over its features. `x` and
 * `background` have the same columns and categories. Cost: rows · samples · (features + 1) predictions.
 */
export const sampledShapley = (
  says: Says,
  x: Matrix,
  background: Matrix,
  { seed, samples = 20, regression }: { seed: number; samples?: number; regression: boolean },
): Explanation => {
  const random = createRandom(seed)
  const width = x.columns.length
  const base = Float64Array.from(outputsOf(says(background)), values =>
    values.reduce((sum, value) => sum + value / values.length, 0),
  )
  const contributions = Array.from(base, () => new Float64Array(x.rows * width))
  for (let row = 0; row < x.rows; row++) {
    let order: Int32Array = new Int32Array(0)
    for (let turn = 0; turn < samples; turn++) {
      order = orderOf(width, turn, order, random)
      const columns = mixedRow(x.columns, background.columns, row, random.integer(background.rows), order)
      outputsOf(says({ rows: width + 1, columns })).forEach((said, k) => {
        const into = contributions[k]!
        const drawn = (said[0]! - base[k]!) / width
        order.forEach((feature, place) => {
          const at = row * width + feature
          into[at] = into[at]! + (said[place + 1]! - said[place]! + drawn) / samples
        })
      })
    }
  }
  return {
    features: x.columns.map(({ name }) => name),
    rows: x.rows,
    outputs: base.length,
    space: regression ? 'value' : 'probability',
    base,
    contributions,
  }
}
