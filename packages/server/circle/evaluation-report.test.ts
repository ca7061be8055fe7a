import { EvaluationReport, judgingSentence } from '@leinwand/contract'
import { checkGate, type JudgeInput, judgeModel, LEAK_CODES } from '@leinwand/flow/evaluate'
import { foldsOf, train } from '@leinwand/flow/train'
import { createRandom, type Matrix, predict, type Task, trainBoostedTrees } from '@leinwand/learning'
import { describe, expect, test } from 'vitest'

const random = createRandom(4)

/** Machines that drift apart, two sensors and a material; a class or a number of it. */
const made = (rows: number, from: number, kind: Task['kind'], classes: number) => {
  const groups = Array.from({ length: rows }, (_, row) => `m${from + Math.floor(row / 40)}`)
  const offsets = new Map([...new Set(groups)].map(group => [group, random.normal()]))
  const torque = Float64Array.from(groups, group => offsets.get(group)! + random.normal())
  const wear = Float64Array.from(groups, () => (random.uniform() < 0.1 ? Number.NaN : random.uniform()))
  const codes = Int32Array.from(groups, () => random.integer(2))
  const x: Matrix = {
    rows,
    columns: [
      { name: 'torque', kind: 'numeric', values: torque },
      { name: 'wear', kind: 'numeric', values: wear },
      { name: 'material', kind: 'categorical', codes, categories: ['steel', 'brass'] },
    ],
  }
  const hidden = torque.map((value, row) => value + (codes[row] === 1 ? 1 : 0) + 0.7 * random.normal())
  const y =
    kind === 'regression'
      ? hidden
      : hidden.map(value => (value > 1.2 ? classes - 1 : value > 0 && classes > 2 ? 1 : 0))
  return {
    x,
    y,
    groups,
    times: Float64Array.from(groups, (_, row) => Date.UTC(2025, 0, 1) + (from * 40 + row) * 3.6e6),
  }
}

const input = (task: Task, more: Partial<JudgeInput> = {}): JudgeInput => {
  const classes = task.kind === 'regression' ? 0 : task.classes.length
  const [part, tested] = [made(480, 0, task.kind, classes), made(200, 12, task.kind, classes)]
  const folds = 4
  const foldOf = Int32Array.from(part.groups, group => Number(group.slice(1)) % folds)
  const parameters = { trees: 12, minLeafRows: 5 }
  const trained = train(
    {
      data: part,
      task,
      folds: foldsOf(foldOf, folds),
      learner: { learner: 'boosted-trees', parameters, seed: 1 },
    },
    () => {},
  )
  if (!trained.ok) throw new Error(trained.failure.code)
  const { model, baseline, outOfFold, baselineOutOfFold } = trained.value
  return {
    model,
    positive: classes - 1,
    train: part,
    test: tested,
    foldOf,
    folds,
    outOfFold,
    baseline: { test: predict(baseline, tested.x), outOfFold: baselineOutOfFold },
    threshold: 'auto',
    retrain: (data, seed) => trainBoostedTrees(data, task, parameters, { seed }),
    seed: 1,
    ...more,
  }
}

const TWO: Task = { kind: 'classification', classes: ['ok', 'failure'] }
const THREE: Task = { kind: 'classification', classes: ['new', 'used', 'worn'] }
const NUMBER: Task = { kind: 'regression' }
const costs = { missedAlarm: 500, falseAlarm: 50, intervention: 100, rowsPerWeek: 100 }

describe.each([
  ['two classes', TWO],
  ['three classes', THREE],
  ['a number', NUMBER],
] as const)('the report of %s', (_, task) => {
  const asked = input(task, { costs })
  const { report, parts } = judgeModel(asked)

  test('is what the contract says, to the last field, and survives JSON', () => {
    const parsed = EvaluationReport.parse(JSON.parse(JSON.stringify(report)))
    expect(parsed).toEqual(report)
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
  })

  test('says of several classes which is taken for which, and of nothing else', () => {
    const { confusedClasses: counts, rows, metrics } = report
    if (task !== THREE) return expect(counts).toBeNull()
    expect(counts?.flat().reduce((sum, each) => sum + each, 0)).toBe(rows)
    const right = counts?.reduce((sum, ofActual, actual) => sum + ofActual[actual]!, 0) ?? 0
    expect(right / rows).toBeCloseTo(metrics.test.accuracy!, 12)
  })

  test('is the same for the same input and seed', () => {
    expect(judgeModel(asked).report).toEqual(report)
  })

  test('has every part', () => {
    expect(report.explanation.features[0]!.feature).toBe('torque')
    expect(report.explanation.method).toBe('exact')
    expect(report.errors.length).toBe(20)
    expect(report.errors[0]!.nearest.length).toBe(3)
    expect(new Set(report.slices.map(({ column }) => column))).toContain('material')
    expect(report.learningCurve!.points.length).toBeGreaterThan(2)
    expect(report.optimism).not.toBeNull()
    expect(report.limits.applicable).toBeGreaterThan(0.5)
    expect(report.conformal.held!).toBeGreaterThan(0.6)
    expect(report.groups).toBe(5)
  })
})

test('costs choose the threshold, with the euro of a year and their interval', () => {
  const { threshold } = judgeModel(input(TWO, { costs })).report
  expect(threshold).toMatchObject({ by: 'cost' })
  expect(threshold!.curve.length).toBeGreaterThan(10)
  const { value, low, high } = threshold!.euroPerYear!
  expect(value).toBeCloseTo(threshold!.chosen!.euroPerYear, 6)
  expect(low! <= value! && value! <= high!).toBe(true)
  expect(judgeModel(input(TWO)).report.threshold).toMatchObject({ by: 'f1', curve: [], chosen: null })
})

test('where the week is told in hours, curve and figures of the threshold count alarms and events as the gate does', () => {
  const asked = input(TWO)
  const hourly = (part: JudgeInput['train']) => ({
    ...part,
    moments: { times: Float64Array.from(part.y.keys(), row => row * 3_600_000), assets: part.groups },
  })
  const byHours = { missedAlarm: 500, falseAlarm: 50, intervention: 100, hoursPerWeek: 80 }
  const timed = {
    ...asked,
    train: hourly(asked.train),
    test: hourly(asked.test!),
    costs: byHours,
    machines: 3,
  }
  const { report, evaluation } = judgeModel(timed)
  const { threshold } = report
  expect(threshold).toMatchObject({ by: 'cost', counted: 'events' })
  const { perWeek, euroPerYear } = threshold!.chosen!
  const stakes = { kpis: [], costs: byHours, served: { machines: 3, customers: 1 } }
  const gate = (['euroPerYear', 'falseAlarmsPerWeek', 'missedAlarmsPerWeek'] as const).map(metric => ({
    id: metric,
    metric,
    on: 'test' as const,
    max: 1e9,
  }))
  const [euro, needless, missed] = checkGate(gate, evaluation, stakes).criteria.map(({ value }) => value)
  expect(euroPerYear).toBeCloseTo(euro!, 6)
  expect([perWeek.falsePositive, perWeek.falseNegative]).toEqual([
    expect.closeTo(needless!, 9),
    expect.closeTo(missed!, 9),
  ])
  const { value, low, high } = threshold!.euroPerYear!
  expect(value).toBeCloseTo(euroPerYear, 6)
  expect(low! <= value! && value! <= high!).toBe(true)
  // The best of the curve is where the threshold is, and the curve is of the rows that chose it.
  const best = threshold!.curve.reduce((most, point) => (point.euroPerYear > most.euroPerYear ? point : most))
  expect(best.threshold).toBe(threshold!.value)
  expect(EvaluationReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  const untimed = judgeModel({ ...asked, costs: byHours }).report.threshold
  expect(untimed).toMatchObject({ by: 'cost', counted: 'rows', curve: [], chosen: null })
})

test('without a test part the folds are judged, and nothing is trained anew without a way to', () => {
  const { retrain: _, ...asked } = input(NUMBER, { test: null })
  const { report } = judgeModel({ ...asked, baseline: { ...asked.baseline, test: null } })
  const none = { learningCurve: null, optimism: null, leaks: [] }
  expect(report).toMatchObject({ judgedOn: 'folds', rows: 480, ...none })
})

test('can be stopped between its parts', () => {
  const stop = new AbortController()
  const asked = input(TWO, { signal: stop.signal, onProgress: ({ share }) => share > 0.2 && stop.abort() })
  expect(() => judgeModel(asked)).toThrow()
})

test('every finding has a sentence in both languages', () => {
  const codes = [
    ...LEAK_CODES,
    'out-of-range',
    'category-unseen',
    'missing-unseen',
    'far-from-training',
    'metric-no-rows',
    'metric-target-zero',
    'metric-target-constant',
    'metric-one-class',
  ]
  for (const code of codes)
    for (const language of ['de', 'en'] as const)
      expect(judgingSentence({ code, params: {} }, language)).not.toBe(code)
})
