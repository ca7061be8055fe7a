import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnyModel, parseModel } from '../learners/parse-model.ts'
import { serializeModel } from '../learners/serialize-model.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { createRandom } from '../statistics/random.ts'
import type { AnomalyModel } from './anomaly-model.ts'
import { checkAnomalyData, type NumericMatrix } from './check-anomaly-data.ts'
import type { Detector } from './detector.ts'
import { DETECTORS } from './detectors.ts'
import { openAnomalyScorer, scoreAnomalies } from './score-anomalies.ts'

const NAMES = ['temperature', 'current', 'pressure'] as const

/** A machine at rest: current follows temperature, a value in twenty is missing. `change` spoils single rows. */
const machine = (
  rows: number,
  seed: number,
  change = (_row: number, _values: number[]) => {},
): NumericMatrix => {
  const random = createRandom(seed)
  const values = NAMES.map(() => new Float64Array(rows))
  for (let row = 0; row < rows; row++) {
    const load = random.normal()
    const drawn = [
      60 + 2 * load + 0.3 * random.normal(),
      9 + load + 0.15 * random.normal(),
      5 + random.normal(),
    ]
    change(row, drawn)
    drawn.forEach((value, at) => {
      values[at]![row] = random.uniform() < 0.05 ? Number.NaN : value
    })
  }
  return { rows, columns: NAMES.map((name, at) => ({ name, kind: 'numeric', values: values[at]! })) }
}

const training = machine(3000, 7)
const detectors = Object.values(DETECTORS) as unknown as readonly Detector[]
const RUN = { seed: 3 }

describe.each(detectors.map(detector => [detector.name, detector] as const))('%s', (_, detector) => {
  const model = detector.train(training, {}, RUN)
  const later = machine(400, 8, (row, values) => {
    if (row >= 200 && row < 260) values[0]! += 25
  })
  const scored = scoreAnomalies(model, later)

  test('finds a channel that jumps, names it, and says 1 at its limit', () => {
    const found = scored.anomalies.subarray(202, 260).reduce((sum, flag) => sum + flag, 0)
    const told = scored.anomalies.subarray(200, 260).reduce((sum, flag) => sum + flag, 0)
    expect(told).toBeGreaterThan(0)
    if (detector.tellsOnce) expect(told).toBeLessThan(6)
    else expect(found).toBeGreaterThan(40)
    expect(scored.anomalies.subarray(0, 200).reduce((sum, flag) => sum + flag, 0)).toBeLessThan(8)
    let first = 0
    for (let row = 200; row < 250; row++) {
      const [temperature, current, pressure] = scored.contributions.map(each => each[row]!)
      if (scored.anomalies[row] && temperature! > current! && temperature! > pressure!) first++
    }
    expect(first).toBeGreaterThan(detector.tellsOnce ? 0 : 30)
    expect(Array.from(scored.anomalies)).toEqual(Array.from(scored.scores, score => (score > 1 ? 1 : 0)))
  })

  test('comes back from text and is no model of a number or a class', () => {
    const text = serializeModel(model)
    expect(parseAnyModel(text)).toEqual({ ok: true, value: model })
    expect(parseModel(text)).toEqual({
      ok: false,
      failure: { code: 'model-other-task', params: { task: 'anomaly' } },
    })
  })

  test('scores row by row to the same bits, also after an interruption', () => {
    let scorer = openAnomalyScorer(model)
    for (let row = 0; row < later.rows; row++) {
      if (row === 230) scorer = openAnomalyScorer(model, JSON.parse(JSON.stringify(scorer.memory())))
      const one = scorer.score(
        Object.fromEntries(
          later.columns.map(({ name, values }) => [name, Number.isNaN(values[row]!) ? null : values[row]!]),
        ),
      )
      expect(one.score).toBe(scored.scores[row])
      expect(one.contributions).toEqual(scored.contributions.map(each => each[row]))
    }
    expect(() => openAnomalyScorer(model, [1])).toThrow(RangeError)
  })

  test('has no opinion of a row without a value, and a finite one of any number', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, 60]
    const odd: Matrix = {
      rows: values.length,
      columns: NAMES.map(name => ({ name, kind: 'numeric', values: Float64Array.from(values) })),
    }
    const { scores, anomalies, contributions } = scoreAnomalies(model, odd)
    expect(scores[0]).toBeNaN()
    expect(anomalies[0]).toBe(0)
    expect(Array.from(anomalies.subarray(1, 4))).toEqual(detector.tellsOnce ? [1, 0, 0] : [1, 1, 1])
    for (const list of [scores.subarray(1), ...contributions]) expect(list.every(Number.isFinite)).toBe(true)
  })

  test('gives the same model for the same seed, tells its progress and can be stopped', () => {
    expect(detector.train(training, {}, RUN)).toEqual(model)
    const seen: number[] = []
    detector.train(training, {}, { ...RUN, onProgress: ({ done, of }) => seen.push(done / of) })
    expect(seen.at(-1)).toBe(1)
    expect(() => detector.train(training, {}, { ...RUN, signal: AbortSignal.abort() })).toThrow()
  })

  test('keeps near the run length on rows like those of the training', () => {
    const strict = detector.train(machine(10_000, 21), { runLength: 200 } as never, RUN)
    const { anomalies } = scoreAnomalies(strict, machine(10_000, 22))
    let alarms = 0
    anomalies.forEach((flag, row) => {
      if (flag && !anomalies[row - 1]) alarms++
    })
    // 50 are expected; values that are missing and medians that are estimates leave some room.
    expect(alarms).toBeGreaterThan(20)
    expect(alarms).toBeLessThan(85)
  })

  test('learns from a channel that stands still and takes parameters only within their range', () => {
    const still = {
      rows: 100,
      columns: [
        { name: 'a', kind: 'numeric' as const, values: new Float64Array(100).fill(4) },
        { name: 'b', kind: 'numeric' as const, values: Float64Array.from({ length: 100 }, (_v, n) => n % 7) },
      ],
    }
    const { scores } = scoreAnomalies(detector.train(still, {}, RUN), still)
    expect(scores.every(Number.isFinite)).toBe(true)
    expect(detector.check({ runLength: 1 })).toMatchObject({ failure: { code: 'parameter-out-of-range' } })
    expect(detector.check({})).toMatchObject({ ok: true, value: detector.defaults })
  })

  test('is refused from text when what it needs is missing or of the wrong length', () => {
    for (const name of Object.keys(model)) {
      const { [name as keyof AnomalyModel]: _gone, ...rest } = model
      const parsed = parseAnyModel(serializeModel(rest as never))
      expect(parsed.ok, name).toBe(false)
    }
    const parsed = parseAnyModel(serializeModel({ ...model, features: model.features.slice(1) } as never))
    // A forest never looks at features it has no cuts for; all others know how many there are.
    if (model.learner !== 'isolation-forest')
      expect(parsed).toMatchObject({ failure: { code: 'model-unsound' } })
  })
})

test('data that no normal can be learned from are named', () => {
  const codeOf = (x: Matrix) => {
    const checked = checkAnomalyData(x)
    return checked.ok ? 'ok' : checked.failure.code
  }
  const column = (name: string, length: number, value = 1) => ({
    name,
    kind: 'numeric' as const,
    values: new Float64Array(length).fill(value),
  })
  expect(codeOf({ rows: 50, columns: [column('a', 50)] })).toBe('ok')
  expect(codeOf({ rows: 0, columns: [column('a', 0)] })).toBe('data-empty')
  expect(codeOf({ rows: 50, columns: [] })).toBe('features-none')
  expect(codeOf({ rows: 20, columns: [column('a', 20)] })).toBe('data-too-few-rows')
  expect(codeOf({ rows: 50, columns: [column('a', 50), column('a', 50)] })).toBe('feature-twice')
  expect(codeOf({ rows: 50, columns: [column('a', 49)] })).toBe('feature-length')
  expect(codeOf({ rows: 50, columns: [column('a', 50, Number.NaN)] })).toBe('feature-empty')
  expect(
    codeOf({
      rows: 50,
      columns: [{ name: 'a', kind: 'categorical', codes: new Int32Array(50), categories: ['x'] }],
    }),
  ).toBe('features-not-numeric')
})

test('contributions of the plane and of the forest add up to the score', () => {
  const models = [
    DETECTORS['pca-monitor'].train(training, {}, RUN),
    DETECTORS['isolation-forest'].train(training, {}, RUN),
  ]
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: -100, max: 100, noNaN: true })), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...models),
      (values, model) => {
        fc.pre(values.some(value => value !== null))
        const row = Object.fromEntries(NAMES.map((name, at) => [name, values[at]]))
        const { score, contributions } = openAnomalyScorer(model).score(row)
        const sum = contributions.reduce((total, part) => total + part, 0)
        expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-9 * Math.max(1, score))
      },
    ),
  )
})
