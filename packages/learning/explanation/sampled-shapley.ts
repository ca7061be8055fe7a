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
  const from = <T>(f: number, mine: T, theirs: T) =>
    Array.from({ length: steps }, (_, known) => (placeOf[f]! < known ? mine : theirs))
  return own.map((column, f) => {
    const background = stranger[f]!
    if (column.kind === 'numeric' && background.kind === 'numeric')
      return { ...column, values: Float64Array.from(from(f, column.values[row]!, background.values[other]!)) }
    if (column.kind === 'categorical' && background.kind === 'categorical')
      return { ...column, codes: Int32Array.from(from(f, column.codes[row]!, background.codes[other]!)) }
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
