import {
  createRandom,
  type Matrix,
  type Model,
  predict,
  type Task,
  trainBoostedTrees,
  trainConstant,
} from '@leinwand/learning'
import { InferenceSession, Tensor } from 'onnxruntime-web'
import { expect, test } from 'vitest'
import { exportOnnx } from './index.ts'

const ROWS = 600
const KINDS = ['L', 'M', 'H', 'Ä', 'x y']
const random = createRandom(3)
const wear = Float64Array.from({ length: ROWS }, () =>
  random.uniform() < 0.1 ? Number.NaN : 300 + random.normal(),
)
const kind = Int32Array.from({ length: ROWS }, () => random.integer(KINDS.length + 1) - 1)
const x: Matrix = {
  rows: ROWS,
  columns: [
    { name: 'wear [min]', kind: 'numeric', values: wear },
    { name: 'kind', kind: 'categorical', codes: kind, categories: KINDS },
  ],
}
const value = wear.map((each, row) => (Number.isNaN(each) ? 3 : each - 300) + 2 * kind[row]!)

/** What ONNX Runtime says of the rows, with a text that no training knew where the category is missing. */
const scored = async (model: Model): Promise<ArrayLike<number>> => {
  const made = exportOnnx(model)
  if (!made.ok) throw new Error(made.failure.code)
  const session = await InferenceSession.create(made.value)
  const out = await session.run({
    'wear [min]': new Tensor('float64', wear, [ROWS, 1]),
    kind: new Tensor(
      'string',
      Array.from(kind, code => KINDS[code] ?? '?'),
      [ROWS, 1],
    ),
  })
  return (out.prediction ?? out.probabilities)!.data as Float32Array
}

const columnsOf = (model: Model): readonly Float64Array[] => {
  const prediction = predict(model, x)
  return prediction.kind === 'regression' ? [prediction.values] : prediction.probabilities
}

const TWO: Task = { kind: 'classification', classes: ['fine', 'worn'] }
const THREE: Task = { kind: 'classification', classes: ['fine', 'worn', 'broken'] }

test.each<[string, Task, Float64Array]>([
  ['a number', { kind: 'regression' }, value],
  ['two classes', TWO, value.map(each => (each > 4 ? 1 : 0))],
  ['three classes', THREE, value.map(each => (each > 6 ? 2 : each > 2 ? 1 : 0))],
])('ONNX Runtime says of %s what our trees say, with categories and missing values', async (_, task, y) => {
  const model = trainBoostedTrees({ x, y }, task, { trees: 25 }, { seed: 1 })
  const columns = columnsOf(model)
  const got = await scored(model)
  expect(got).toHaveLength(ROWS * columns.length)
  const worst = Math.max(
    ...columns.flatMap((column, k) =>
      [...column].map((each, row) => Math.abs(each - got[row * columns.length + k]!)),
    ),
  )
  expect(worst).toBeLessThan(1e-5)
})

test('a model that ONNX has no operators for is said', () => {
  expect(exportOnnx(trainConstant({ x, y: value }, { kind: 'regression' }))).toMatchObject({
    ok: false,
    failure: { code: 'onnx-learner', params: { learner: 'constant' } },
  })
})
