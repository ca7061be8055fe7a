import {
  blendModels,
  createRandom,
  LEARNERS,
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

const TASKS: readonly (readonly [string, Task, Float64Array])[] = [
  ['a number', { kind: 'regression' }, value],
  ['two classes', TWO, value.map(each => (each > 4 ? 1 : 0))],
  ['three classes', THREE, value.map(each => (each > 6 ? 2 : each > 2 ? 1 : 0))],
]

/** How far ONNX Runtime is from us at worst, in the unit of the prediction. */
const worstOf = async (model: Model): Promise<number> => {
  const columns = columnsOf(model)
  const got = await scored(model)
  expect(got).toHaveLength(ROWS * columns.length)
  return Math.max(
    ...columns.flatMap((column, k) =>
      [...column].map((each, row) => Math.abs(each - got[row * columns.length + k]!)),
    ),
  )
}

const CASES = TASKS.flatMap(([name, task, y]) =>
  Object.values(LEARNERS)
    .filter(({ name: learner, tasks }) => learner !== 'constant' && tasks.includes(task.kind))
    .map(learner => [`${learner.name} of ${name}`, learner, task, y] as const),
)

test.each(CASES)(
  'ONNX Runtime says what %s says, with categories and missing values',
  async (_, learner, task, y) => {
    const model = learner.train({ x, y }, task, 'trees' in learner.defaults ? { trees: 20 } : {}, { seed: 1 })
    expect(await worstOf(model)).toBeLessThan(1e-5)
  },
)

test('a blend is the weighted mean of its members there too', async () => {
  const [, task, y] = TASKS[1]!
  const member = (learner: 'boosted-trees' | 'logistic' | 'random-forest') =>
    LEARNERS[learner].train({ x, y }, task, learner === 'logistic' ? {} : { trees: 10 }, { seed: 2 })
  const members = (['boosted-trees', 'logistic', 'random-forest'] as const).map((learner, at) => ({
    weight: at + 1,
    model: member(learner) as Exclude<Model, { learner: 'blend' }>,
  }))
  expect(await worstOf(blendModels(members, 1))).toBeLessThan(1e-5)
})

test('a model of counts gives counts', async () => {
  const counts = value.map(each => Math.max(0, Math.round(each)))
  const model = trainBoostedTrees(
    { x, y: counts },
    { kind: 'regression' },
    { trees: 20, loss: 'poisson' },
    { seed: 1 },
  )
  expect(await worstOf(model)).toBeLessThan(1e-4)
})

test('a model that ONNX has no operators for is said', () => {
  expect(exportOnnx(trainConstant({ x, y: value }, { kind: 'regression' }))).toMatchObject({
    ok: false,
    failure: { code: 'onnx-learner', params: { learner: 'constant' } },
  })
})
