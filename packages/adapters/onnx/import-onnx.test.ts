import {
  createRandom,
  explain,
  type Feature,
  LEARNERS,
  type Matrix,
  parseModel,
  predict,
  serializeModel,
  type Task,
} from '@leinwand/learning'
import fc from 'fast-check'
import { InferenceSession, Tensor } from 'onnxruntime-web'
import { describe, expect, test } from 'vitest'
import { type Node, onnxBytes } from './graph.ts'
import { exportOnnx, importOnnx } from './index.ts'

const ROWS = 500
const random = createRandom(5)
const heat = Float64Array.from({ length: ROWS }, () =>
  random.uniform() < 0.1 ? Number.NaN : random.normal(),
)
const wear = Float64Array.from({ length: ROWS }, () => random.normal())
const x: Matrix = {
  rows: ROWS,
  columns: [
    { name: 'heat', kind: 'numeric', values: heat },
    { name: 'wear', kind: 'numeric', values: wear },
  ],
}
const features: Feature[] = [
  { name: 'heat', kind: 'numeric' },
  { name: 'wear', kind: 'numeric' },
]
const value = wear.map((each, row) => 2 * each + (heat[row]! > 0 ? 1 : 0))
const TWO: Task = { kind: 'classification', classes: ['false', 'true'] }
const THREE: Task = { kind: 'classification', classes: ['fine', 'worn', 'broken'] }
const TASKS = [
  ['a number', { kind: 'regression' } as Task, value],
  ['two classes', TWO, value.map(each => (each > 0.5 ? 1 : 0))],
  ['three classes', THREE, value.map(each => (each > 2 ? 2 : each > 0 ? 1 : 0))],
] as const

const columnsOf = (prediction: ReturnType<typeof predict>) =>
  prediction.kind === 'regression' ? [prediction.values] : prediction.probabilities

const imported = (bytes: Uint8Array, task: Task, as: readonly Feature[] = features) => {
  const made = importOnnx(bytes, { task, features: as, x })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

describe.each(TASKS)('%s', (_, task, y) => {
  const learners = Object.values(LEARNERS).filter(
    ({ name, tasks }) =>
      ['boosted-trees', 'random-forest', 'extra-trees', 'tree'].includes(name) && tasks.includes(task.kind),
  )
  test.each(learners.map(learner => [learner.name, learner] as const))(
    'what %s says comes back, sums up to its explanation and survives the file',
    (_name, learner) => {
      const model = learner.train({ x, y }, task, 'trees' in learner.defaults ? { trees: 15 } : {}, {
        seed: 1,
      })
      const bytes = exportOnnx(model)
      if (!bytes.ok) throw new Error(bytes.failure.code)
      const back = imported(bytes.value, task)
      const [before, after] = [columnsOf(predict(model, x)), columnsOf(predict(back, x))]
      before.forEach((column, k) => {
        column.forEach((each, row) => {
          expect(after[k]![row]).toBeCloseTo(each, 9)
        })
      })
      expect(parseModel(serializeModel(back))).toMatchObject({ ok: true })
      const explained = explain(back, x, x)!
      expect(explained.contributions.every(of => of.every(Number.isFinite))).toBe(true)
    },
  )
})

/** As other houses write them: one table in, class labels and a link within the node. */
const foreign = (node: Partial<Node> & Pick<Node, 'operator' | 'attributes'>, columns = 2): Uint8Array =>
  onnxBytes({
    name: 'foreign',
    inputs: [{ name: 'input', element: 'double', columns }],
    outputs: [{ name: 'probabilities', element: 'float', columns: 2 }],
    constants: {},
    nodes: [{ domain: 'ai.onnx.ml', inputs: ['input'], outputs: ['label', 'probabilities'], ...node }],
    metadata: {},
  })

const stump = (mode: string): Uint8Array =>
  foreign({
    operator: 'TreeEnsembleClassifier',
    attributes: [
      { name: 'classlabels_int64s', ints: [0, 1] },
      { name: 'post_transform', string: 'LOGISTIC' },
      { name: 'nodes_treeids', ints: [0, 0, 0] },
      { name: 'nodes_nodeids', ints: [0, 1, 2] },
      { name: 'nodes_featureids', ints: [1, 0, 0] },
      { name: 'nodes_modes', strings: [mode, 'LEAF', 'LEAF'] },
      { name: 'nodes_values_as_tensor', tensor: { element: 'double', dims: [3], values: [0.25, 0, 0] } },
      { name: 'nodes_truenodeids', ints: [1, 0, 0] },
      { name: 'nodes_falsenodeids', ints: [2, 0, 0] },
      { name: 'nodes_missing_value_tracks_true', ints: [1, 0, 0] },
      { name: 'class_treeids', ints: [0, 0] },
      { name: 'class_nodeids', ints: [1, 2] },
      { name: 'class_ids', ints: [0, 0] },
      { name: 'class_weights_as_tensor', tensor: { element: 'double', dims: [2], values: [-1.5, 2] } },
    ],
  })

test.each(['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_GT', 'BRANCH_GTE'])(
  'a tree of another house that asks by %s says what ONNX Runtime says of it, at the limit and where a value is missing too',
  async mode => {
    const asked = [-1, 0.25, 0.5, Number.NaN]
    const rows: Matrix = {
      rows: 4,
      columns: [
        { name: 'heat', kind: 'numeric', values: Float64Array.of(0, 0, 0, 0) },
        { name: 'wear', kind: 'numeric', values: Float64Array.from(asked) },
      ],
    }
    const said = columnsOf(predict(imported(stump(mode), TWO), rows))
    const session = await InferenceSession.create(stump(mode))
    const table = Float64Array.from(asked.flatMap(each => [0, each]))
    const out = await session.run({ input: new Tensor('float64', table, [4, 2]) })
    const theirs = out.probabilities!.data as Float32Array
    asked.forEach((_, row) => {
      expect(said[1]![row]).toBeCloseTo(theirs[2 * row + 1]!, 5)
    })
  },
)

test.each([
  ['LinearRegressor', { kind: 'regression' } as Task, 'NONE', [1.5, -2], [0.5]],
  ['LinearClassifier', TWO, 'LOGISTIC', [-1.5, 2, 1.5, -2], [-0.5, 0.5]],
  ['LinearClassifier', THREE, 'SOFTMAX', [1, 2, -1, 0.5, 0, -2], [0.1, 0, -0.1]],
] as const)(
  '%s of %o says what ONNX Runtime says of it',
  async (operator, task, transform, coefficients, intercepts) => {
    const labels = task.kind === 'classification' ? task.classes : null
    const bytes = onnxBytes({
      name: 'linear',
      inputs: [{ name: 'input', element: 'float', columns: 2 }],
      outputs: [{ name: 'said', element: 'float', columns: labels?.length ?? 1 }],
      constants: {},
      nodes: [
        {
          domain: 'ai.onnx.ml',
          operator,
          inputs: ['input'],
          outputs: labels ? ['label', 'said'] : ['said'],
          attributes: [
            { name: 'coefficients', floats: coefficients },
            { name: 'intercepts', floats: intercepts },
            { name: 'post_transform', string: transform },
            ...(labels ? [{ name: 'classlabels_strings', strings: labels }] : []),
          ],
        },
      ],
      metadata: {},
    })
    const rows: Matrix = {
      rows: 3,
      columns: [
        { name: 'heat', kind: 'numeric', values: Float64Array.of(-1, 0, 2) },
        { name: 'wear', kind: 'numeric', values: Float64Array.of(0.5, 0, -1) },
      ],
    }
    const said = columnsOf(predict(imported(bytes, task), rows))
    const session = await InferenceSession.create(bytes)
    const out = await session.run({
      input: new Tensor('float32', Float32Array.of(-1, 0.5, 0, 0, 2, -1), [3, 2]),
    })
    said.forEach((column, k) => {
      column.forEach((each, row) => {
        expect(each).toBeCloseTo((out.said!.data as Float32Array)[row * said.length + k]!, 5)
      })
    })
  },
)

test('a file in which something was changed is taken over whole or refused, and breaks nothing', () => {
  const whole = stump('BRANCH_LEQ')
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = whole.slice()
      bytes[at] = byte
      const made = importOnnx(bytes, { task: TWO, features, x })
      if (!made.ok) return
      expect(parseModel(serializeModel(made.value))).toMatchObject({ ok: true })
    }),
    { numRuns: 2000 },
  )
})

test('what does not fit is said: a cut file, other operators, other columns, other classes, texts', () => {
  const code = (bytes: Uint8Array, task: Task = TWO, as: readonly Feature[] = features) => {
    const made = importOnnx(bytes, { task, features: as, x })
    return made.ok ? 'imported' : made.failure.code
  }
  const whole = stump('BRANCH_LEQ')
  expect(code(whole)).toBe('imported')
  expect(code(whole.slice(0, 200))).toBe('onnx-unreadable')
  expect(code(new TextEncoder().encode('no model'))).toBe('onnx-unreadable')
  expect(code(stump('BRANCH_EQ'))).toBe('onnx-operator')
  expect(code(foreign({ operator: 'SVMClassifier', attributes: [] }))).toBe('onnx-operator')
  expect(code(whole, TWO, features.slice(0, 1))).toBe('onnx-features')
  expect(code(whole, THREE)).toBe('onnx-classes')
  expect(code(whole, TWO, [features[0]!, { name: 'wear', kind: 'categorical', categories: ['a'] }])).toBe(
    'onnx-category',
  )
})
