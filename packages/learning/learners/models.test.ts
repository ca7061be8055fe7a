import { describe, expect, test } from 'vitest'
import type { Matrix } from '../matrix/matrix.ts'
import { takeRows, takeValues } from '../matrix/take-rows.ts'
import type { Task, TrainingData } from '../matrix/training-data.ts'
import { mean } from '../statistics/mean.ts'
import { createRandom } from '../statistics/random.ts'
import { trainBoostedTrees } from './boosted-trees/train-boosted-trees.ts'
import { checkFeatures } from './check-features.ts'
import { trainConstant } from './constant/train-constant.ts'
import { crc32 } from './crc-32.ts'
import type { LearnerProgress, LearnerRun } from './learner.ts'
import { LEARNERS } from './learners.ts'
import type { Model } from './model.ts'
import { parseModel } from './parse-model.ts'
import { predict } from './predict.ts'
import type { Prediction } from './prediction.ts'
import { compileRowScorer } from './score-row.ts'
import { serializeModel } from './serialize-model.ts'

const random = createRandom(11)
const ROWS = 1200
const MATERIALS = ['steel', 'brass', 'wood', 'stone', 'glass', 'paper']
const temperature = Float64Array.from({ length: ROWS }, () =>
  random.uniform() < 0.1 ? Number.NaN : 300 + random.normal(),
)
const material = Int32Array.from({ length: ROWS }, () => random.integer(MATERIALS.length + 1) - 1)
const x: Matrix = {
  rows: ROWS,
  columns: [
    { name: 'temperature', kind: 'numeric', values: temperature },
    { name: 'material', kind: 'categorical', codes: material, categories: MATERIALS },
  ],
}
const y = Float64Array.from({ length: ROWS }, (_, row) =>
  (temperature[row]! > 300 ? 1 : 0) + (material[row]! % 2) > random.uniform() ? 1 : 0,
)
/** Half of the rows with a target that is often wrong, and the other half to be predicted. */
const everySecond = (from: number) => Int32Array.from({ length: ROWS / 2 }, (_, i) => 2 * i + from)
const half = {
  x: takeRows(x, everySecond(0)),
  y: takeValues(y, everySecond(0)).map(value => (random.uniform() < 0.25 ? 1 - value : value)),
}
const odd = takeRows(x, everySecond(1))
const TWO: Task = { kind: 'classification', classes: ['ok', 'failure'] }
const THREE: Task = { kind: 'classification', classes: ['ok', 'failure', 'unknown'] }
const NUMBER: Task = { kind: 'regression' }

/** Few steps, so that many learners take a moment; what is left out takes the defaults. */
const QUICK: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'boosted-trees': { trees: 15 },
  'random-forest': { trees: 10 },
  'extra-trees': { trees: 10 },
}

const cases = Object.values(LEARNERS).flatMap(learner =>
  [TWO, THREE, NUMBER]
    .filter(task => learner.tasks.includes(task.kind))
    .map(task => {
      const train = (run: LearnerRun, data: TrainingData = { x, y }): Model =>
        learner.train(data, task, QUICK[learner.name] ?? {}, run)
      const classes = task.kind === 'classification' ? `, ${task.classes.length} classes` : ''
      return { name: `${learner.name}${classes}`, learner, train, model: train({ seed: 5 }) }
    }),
)
const trees = trainBoostedTrees({ x, y }, TWO, { trees: 15 }, { seed: 5 })

const allOf = (prediction: Prediction): Float64Array[] =>
  prediction.kind === 'classification' ? prediction.probabilities : [prediction.values]

describe.each(cases)('$name', ({ learner, train, model }) => {
  test('carries its name, its seed and parameters that pass its own check', () => {
    expect(model).toMatchObject({ learner: learner.name, features: [{ name: 'temperature' }, {}] })
    expect(learner.check(model.parameters)).toMatchObject({ ok: true })
    expect(learner.check({})).toEqual({ ok: true, value: learner.defaults })
  })

  test('gives the same model for the same seed', () => {
    expect(train({ seed: 5 })).toEqual(model)
  })

  test('leans towards rows that weigh more, on rows that it has not seen', () => {
    const meanOfOnes = (weigh: (value: number) => number) => {
      const said = allOf(predict(train({ seed: 5 }, { ...half, weights: half.y.map(weigh) }), odd))
      return mean(said[model.task.kind === 'regression' ? 0 : 1]!)
    }
    const plain = meanOfOnes(() => 1)
    expect(meanOfOnes(value => (value === 1 ? 8 : 1))).toBeGreaterThan(plain + 0.02)
    expect(meanOfOnes(value => (value === 1 ? 1 : 8))).toBeLessThan(plain - 0.02)
  })

  test('predicts finite values, and probabilities that sum to 1, where values are missing, infinite or unknown', () => {
    const strange: Matrix = {
      rows: 4,
      columns: [
        { name: 'temperature', kind: 'numeric', values: Float64Array.of(NaN, Infinity, -Infinity, 1e300) },
        {
          name: 'material',
          kind: 'categorical',
          codes: Int32Array.of(-1, 0, 1, 0),
          categories: ['cork', 'wood'],
        },
      ],
    }
    const outputs = allOf(predict(model, strange))
    for (let row = 0; row < 4; row++) {
      const values = outputs.map(column => column[row]!)
      expect(values.every(Number.isFinite)).toBe(true)
      if (model.task.kind === 'classification')
        expect(values.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
    }
  })

  test('tells how far it is, up to the end, and stops when it is told to', () => {
    const steps: LearnerProgress[] = []
    train({ seed: 5, onProgress: step => steps.push(step) })
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.every(({ done, of }) => done >= 1 && done <= of)).toBe(true)
    const enough = new Error('enough')
    const stop = () => {
      throw enough
    }
    expect(() => train({ seed: 5, onProgress: stop })).toThrow(enough)
    expect(() => train({ seed: 5, signal: AbortSignal.abort(enough) })).toThrow(enough)
  })

  test('comes back from text and predicts the same bits', () => {
    const parsed = parseModel(serializeModel(model))
    expect(parsed).toEqual({ ok: true, value: model })
    expect(parsed.ok && predict(parsed.value, x)).toEqual(predict(model, x))
  })

  test('scores a single row with the same bits', () => {
    const score = compileRowScorer(model)
    const all = predict(model, x)
    for (let row = 0; row < 200; row++) {
      const code = material[row]!
      const scored = score({
        temperature: Number.isNaN(temperature[row]!) ? null : temperature[row]!,
        material: code < 0 ? undefined : MATERIALS[code],
      })
      expect(scored).toEqual(
        all.kind === 'regression'
          ? { kind: 'regression', value: all.values[row] }
          : { kind: 'classification', probabilities: all.probabilities.map(column => column[row]) },
      )
    }
  })
})

test('the baseline knows shares and means, weighted where weights are given', () => {
  const four = takeRows(x, [0, 1, 2, 3])
  const values = Float64Array.of(0, 1, 1, 1)
  const weights = Float64Array.of(3, 1, 1, 1)
  expect(trainConstant({ x: four, y: values }, TWO).outputs).toEqual([0.25, 0.75])
  expect(trainConstant({ x: four, y: values, weights }, TWO).outputs).toEqual([0.5, 0.5])
  expect(trainConstant({ x: four, y: values, weights }, NUMBER).outputs).toEqual([0.5])
})

describe('columns', () => {
  test('may come in any order', () => {
    const swapped = { rows: ROWS, columns: x.columns.toReversed() }
    expect(predict(trees, swapped)).toEqual(predict(trees, x))
  })

  test('that are missing, extra or of another kind are named', () => {
    const without = { rows: ROWS, columns: x.columns.slice(1) }
    expect(checkFeatures(trees, without)).toEqual({
      ok: false,
      failure: { code: 'features-missing', params: { names: 'temperature' } },
    })
    const more = { rows: ROWS, columns: [...x.columns, { ...x.columns[0]!, name: 'wear' }] }
    expect(checkFeatures(trees, more)).toMatchObject({
      failure: { code: 'features-extra', params: { names: 'wear' } },
    })
    const other = { rows: ROWS, columns: [x.columns[0]!, { ...x.columns[0]!, name: 'material' }] }
    expect(checkFeatures(trees, other)).toMatchObject({
      failure: {
        code: 'feature-kind',
        params: { feature: 'material', expected: 'categorical', found: 'numeric' },
      },
    })
    expect(checkFeatures(trees, x)).toEqual({ ok: true, value: x })
    expect(() => predict(trees, without)).toThrow(TypeError)
  })
})

describe('text that is no model of ours', () => {
  const text = serializeModel(trees)
  const codeOf = (given: string) => {
    const parsed = parseModel(given)
    return parsed.ok ? 'ok' : parsed.failure.code
  }
  const resigned = (change: (model: Record<string, unknown>) => void) => {
    const { checksum: _, ...model } = JSON.parse(text)
    change(model)
    return JSON.stringify({ ...model, checksum: crc32(JSON.stringify(model)) })
  }

  test('is refused, cut off anywhere', () => {
    for (const length of [0, 1, text.length >> 1, text.length - 1])
      expect(codeOf(text.slice(0, length))).toBe('model-unreadable')
    expect(codeOf('[]')).toBe('model-unreadable')
    expect(codeOf('{}')).toBe('model-format')
  })

  test('is refused, changed by one digit', () => {
    const at = text.indexOf('0.', text.indexOf('leafValue')) + 3
    const altered = text.slice(0, at) + ((Number(text[at]) + 1) % 10) + text.slice(at + 1)
    expect(codeOf(altered)).toBe('model-altered')
  })

  test('is refused with its version when it is newer', () => {
    expect(parseModel(text.replace('"version":1', '"version":2'))).toEqual({
      ok: false,
      failure: { code: 'model-newer', params: { version: 2, supported: 1 } },
    })
  })

  test('is refused when its trees would never end or lead nowhere, even with a right checksum', () => {
    expect(codeOf(resigned(() => {}))).toBe('ok')
    const loop = (child: number) =>
      resigned(model => {
        const rounds = model.rounds as { left: number[] }[][]
        rounds[0]![0]!.left[0] = child
      })
    expect(codeOf(loop(0))).toBe('model-unsound')
    expect(codeOf(loop(9999))).toBe('model-unsound')
    expect(codeOf(loop(-9999))).toBe('model-unsound')
    expect(codeOf(resigned(model => (model.features = [])))).toBe('model-unsound')
  })
})

// biome-ignore lint/suspicious/noExplicitAny: what is read from JSON is changed at will here
type Damaged = any

/** One change a case, each of which would lead a prediction astray; the checksum is made right again. */
const DAMAGES: readonly [string, string, (model: Damaged) => void][] = [
  ['ridge', 'a term of a feature that is not there', model => (model.terms[0].feature = 7)],
  ['ridge', 'a number taken from a column of categories', model => (model.terms[0].feature = 1)],
  ['ridge', 'a category that is not there', model => (model.terms.at(-1).code = 99)],
  ['ridge', 'a coefficient too few', model => model.sums[0].coefficients.pop()],
  ['ridge', 'a base that is no number', model => (model.sums[0].base = null)],
  ['tree', 'a leaf too few', model => model.trees[0].leafValues[0].pop()],
  ['random-forest', 'no trees', model => (model.trees = [])],
  ['extra-trees', 'a child that is its parent', model => (model.trees[0].left[0] = 0)],
  ['threshold-rule', 'an output too many', model => model.trees[0].leafValues.push([1, 2])],
  ['logistic', 'a sum too many', model => model.sums.push(model.sums[0])],
]

test.each(DAMAGES)('a model of %s with %s is refused', (learner, _, damage) => {
  const { model } = cases.find(one => one.learner.name === learner)!
  const { checksum: _old, ...damaged } = JSON.parse(serializeModel(model))
  damage(damaged)
  const text = JSON.stringify({ ...damaged, checksum: crc32(JSON.stringify(damaged)) })
  expect(parseModel(text)).toEqual({ ok: false, failure: { code: 'model-unsound', params: {} } })
})

test('the checksum is the CRC-32 of the standard', () => {
  expect(crc32('123456789')).toBe('cbf43926')
})
