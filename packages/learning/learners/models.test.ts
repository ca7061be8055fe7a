import { describe, expect, test } from 'vitest'
import type { Matrix } from '../matrix/matrix.ts'
import { takeRows } from '../matrix/take-rows.ts'
import type { Task } from '../matrix/training-data.ts'
import { createRandom } from '../statistics/random.ts'
import { trainBoostedTrees } from './boosted-trees/train-boosted-trees.ts'
import { checkFeatures } from './check-features.ts'
import { trainConstant } from './constant/train-constant.ts'
import { crc32 } from './crc-32.ts'
import { parseModel } from './parse-model.ts'
import { predict } from './predict.ts'
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
const TWO: Task = { kind: 'classification', classes: ['ok', 'failure'] }
const THREE: Task = { kind: 'classification', classes: ['ok', 'failure', 'unknown'] }
const NUMBER: Task = { kind: 'regression' }

const models = [TWO, THREE, NUMBER].flatMap(task => [
  trainConstant({ x, y }, task),
  trainBoostedTrees({ x, y }, task, { trees: 15 }, { seed: 5 }),
])
const named = models.map(model => [`${model.learner}, ${model.task.kind}`, model] as const)
const trees = models[1]!

describe.each(named)('%s', (_, model) => {
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

test('the checksum is the CRC-32 of the standard', () => {
  expect(crc32('123456789')).toBe('cbf43926')
})
