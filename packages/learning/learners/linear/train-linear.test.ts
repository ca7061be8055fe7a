import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Task } from '../../matrix/training-data.ts'
import { predict } from '../predict.ts'
import { LINEAR_LEARNERS } from './linear-learners.ts'
import type { LinearModel } from './linear-model.ts'
import { trainLinear } from './train-linear.ts'

// What is compared was recorded from scikit-learn 1.2.1 on the same formulas: numbers by `(x - x.mean(0)) / x.std(0)`,
// materials as three columns of 0 and 1; Ridge(alpha=2.5), ElasticNet(alpha=0.4, tol=1e-14), LogisticRegression(C=0.5,
// solver='newton-cg', tol=1e-12); coefficients of numbers divided by x.std(0).
const ROWS = 30
const of = (value: (row: number) => number) => Float64Array.from({ length: ROWS }, (_, row) => value(row))
const numeric = (name: string, values: Float64Array) => ({ name, kind: 'numeric', values }) as const
const a = of(i => Math.sin(i * 1.7) * 10 + 50)
const b = of(i => Math.cos(i * 0.9) * 0.01 + 3)
const c = of(i => (i * 7) % 5)
const numbers: Matrix = { rows: ROWS, columns: [numeric('a', a), numeric('b', b), numeric('c', c)] }
const material = {
  name: 'material',
  kind: 'categorical',
  codes: Int32Array.from({ length: ROWS }, (_, i) => (i * 5) % 3),
  categories: ['u', 'v', 'w'],
} as const
const mixed: Matrix = { rows: ROWS, columns: [...numbers.columns, material] }
const y = of(i => 2 * a[i]! - 300 * b[i]! + Math.sin(i * 3.1) * 4 + c[i]!)
const NUMBER: Task = { kind: 'regression' }
const TWO: Task = { kind: 'classification', classes: ['no', 'yes'] }
const RUN = { seed: 1 }

const expectNear = (found: ArrayLike<number>, recorded: readonly number[], digits = 6) => {
  recorded.forEach((value, i) => {
    const size = Math.max(Math.abs(value), 1e-3)
    expect(found[i]! / size).toBeCloseTo(value / size, digits)
  })
}
const first = ({ sums }: LinearModel) => sums[0]!
const valuesOf = (model: LinearModel, x: Matrix): Float64Array => {
  const said = predict(model, x)
  return said.kind === 'regression' ? said.values : said.probabilities[1]!
}
/** The score where every number is 0, as other tools tell it. */
const intercept = (model: LinearModel): number =>
  model.terms.reduce(
    (sum, term, j) => sum - (term.kind === 'number' ? term.centre * first(model).coefficients[j]! : 0),
    first(model).base,
  )

describe('agrees with scikit-learn', () => {
  test('least squares, also weighted', () => {
    const model = trainLinear('linear', { x: numbers, y }, NUMBER, {}, RUN)
    expectNear(first(model).coefficients, [1.9971687739660813, -298.2680913102189, 1.0585631007239726])
    expectNear([intercept(model)], [-5.108279532793404])
    const weighted = trainLinear('linear', { x: numbers, y, weights: of(i => 1 + (i % 3)) }, NUMBER, {}, RUN)
    expectNear(first(weighted).coefficients, [1.9875635878624598, -362.5370959830024, 1.1275236433071378])
  })

  test('ridge', () => {
    const model = trainLinear('ridge', { x: mixed, y }, NUMBER, { l2: 2.5 }, RUN)
    expectNear(
      first(model).coefficients,
      [
        1.8418676763858584, -269.06510919943685, 1.0038547384675476, 0.04475259776876106, 0.19385015676613285,
        -0.23860275453489246,
      ],
    )
    expectNear([intercept(model)], [-84.87016452589899])
    expectNear(valuesOf(model, mixed), [-802.618006799142, -781.6103835206212, -799.8582465882031])
  })

  test('lasso and elastic net', () => {
    const lasso = trainLinear('lasso', { x: mixed, y }, NUMBER, { penalty: 0.4 }, RUN)
    expectNear(
      first(lasso).coefficients,
      [1.9401575078866484, -239.21571523133684, 0.782791707365581, 0, 0, 0],
    )
    expectNear(valuesOf(lasso, mixed), [-801.9311483847147, -780.2205372761548, -800.8222211638083])
    const net = trainLinear('elastic-net', { x: mixed, y }, NUMBER, { penalty: 0.4, l1Share: 0.3 }, RUN)
    expectNear(
      first(net).coefficients,
      [1.5453331384484716, -205.80075054034748, 0.8260741733222885, 0, 0.0717859275169894, 0],
    )
  })

  test('logistic, two classes, balanced, and three', () => {
    const yes = of(i => (Math.sin(i * 2.3) + Math.sin(i * 1.7) > 0 ? 1 : 0))
    const two = trainLinear('logistic', { x: mixed, y: yes }, TWO, { l2: 2 }, RUN)
    expectNear(
      first(two).coefficients,
      [
        0.15585573626556903, 7.8470616181605335, 0.23626107700801596, -0.10570328453632484,
        0.006883509836591625, 0.09881977424121091,
      ],
      5,
    )
    expectNear(valuesOf(two, mixed), [0.46389519660137013, 0.8857704885659906, 0.6030968062670452], 5)

    const sixth = of(i => (i % 6 === 0 ? 1 : 0))
    const balanced = trainLinear(
      'logistic',
      { x: mixed, y: sixth },
      TWO,
      { l2: 2, classWeights: 'balanced' },
      RUN,
    )
    expectNear(valuesOf(balanced, mixed), [0.6387656937448734, 0.1879586366091705, 0.23389278370702485], 5)

    const kind = of(i => {
      const plain = Math.sin(i * 1.7) > 0.3 ? 0 : Math.cos(i * 0.9) > 0 ? 1 : 2
      return i % 7 === 0 ? (plain + 1) % 3 : plain
    })
    const THREE: Task = { kind: 'classification', classes: ['r', 's', 't'] }
    const said = predict(trainLinear('logistic', { x: mixed, y: kind }, THREE, { l2: 2 }, RUN), mixed)
    if (said.kind !== 'classification') throw new TypeError('classes expected')
    expectNear(
      [0, 1, 2].map(k => said.probabilities[k]![0]!),
      [0.3822168726099005, 0.19065366779896742, 0.4271294595911321],
      5,
    )
    expectNear(
      [0, 1, 2].map(k => said.probabilities[k]![1]!),
      [0.9019961226074786, 0.052223630648403525, 0.045780246744117764],
      5,
    )
  })
})

describe('is not broken by', () => {
  test('columns that say the same: they share', () => {
    const x = { rows: ROWS, columns: [...numbers.columns, numeric('again', a)] }
    const { coefficients } = first(trainLinear('linear', { x, y }, NUMBER, {}, RUN))
    expectNear(coefficients, [0.9985843869830395, -298.2680913102193, 1.0585631007240022, 0.9985843869830398])
  })

  test('more columns than rows: the shortest solution', () => {
    const columns = Array.from({ length: 9 }, (_, j) =>
      numeric(
        `w${j}`,
        Float64Array.from({ length: 6 }, (_, i) => Math.sin(i * (j + 1) * 0.7)),
      ),
    )
    const model = trainLinear('linear', { x: { rows: 6, columns }, y: y.slice(0, 6) }, NUMBER, {}, RUN)
    expectNear(
      first(model).coefficients,
      [
        -3.697501072351747, 8.44797004242636, 4.753113518676179, -2.4571222342601073, 2.5152564536676376,
        -5.3541068860064716, -7.851917271903216, 3.0470499296343214, 257.94572360998905,
      ],
      5,
    )
    expectNear([first(model).base], [-794.2658197986228], 5)
  })

  test.each(Object.values(LINEAR_LEARNERS))(
    'constant and empty columns, and a large offset: $name',
    learner => {
      const [task] = learner.tasks
      const columns = [
        numeric('a', a),
        numeric(
          'same',
          of(() => 0.1),
        ),
        numeric(
          'empty',
          of(() => Number.NaN),
        ),
        numeric(
          'time',
          of(i => 1.7e12 + i),
        ),
      ]
      const target = task === 'regression' ? y : y.map(value => (value > -800 ? 1 : 0))
      const x = { rows: ROWS, columns }
      const model = learner.train({ x, y: target }, task === 'regression' ? NUMBER : TWO, {}, RUN)
      const plain = learner.train(
        {
          x: {
            rows: ROWS,
            columns: [
              columns[0]!,
              numeric(
                'time',
                of(i => i),
              ),
            ],
          },
          y: target,
        },
        task === 'regression' ? NUMBER : TWO,
        {},
        RUN,
      )
      expectNear(
        valuesOf(model as LinearModel, x),
        Array.from(
          valuesOf(plain as LinearModel, {
            rows: ROWS,
            columns: [
              columns[0]!,
              numeric(
                'time',
                of(i => i),
              ),
            ],
          }),
        ),
        5,
      )
    },
  )

  test('missing values: the mean, and a term that knows where they were', () => {
    const hidden = of(i => (i % 3 === 0 ? Number.NaN : c[i]!))
    const x = { rows: ROWS, columns: [numeric('a', a), numeric('c', hidden)] }
    const target = of(i => a[i]! + (i % 3 === 0 ? 100 : 0))
    const model = trainLinear('linear', { x, y: target }, NUMBER, {}, RUN)
    expect(model.terms.map(({ kind }) => kind)).toEqual(['number', 'number', 'missing'])
    expectNear(first(model).coefficients, [1, 0, 100])
  })
})

test('lasso chooses a penalty that keeps what tells and drops what does not', () => {
  const rows = 200
  const noise = (salt: number) =>
    Float64Array.from(
      { length: rows },
      (_, i) => ((Math.sin(i * 12.9898 + salt * 78.233) * 43758.5453) % 1) - 0,
    )
  const columns = Array.from({ length: 20 }, (_, j) => numeric(`c${j}`, noise(j)))
  const x = { rows, columns }
  const target = Float64Array.from(
    { length: rows },
    (_, i) => 5 * columns[3]!.values[i]! - 4 * columns[7]!.values[i]! + noise(99)[i]!,
  )
  const model = trainLinear('lasso', { x, y: target }, NUMBER, {}, RUN)
  const kept = first(model).coefficients.map(Math.abs)
  expect(kept[3]).toBeGreaterThan(4)
  expect(kept[7]).toBeGreaterThan(3)
  expect(kept.filter((size, j) => j !== 3 && j !== 7 && size > 0.3)).toEqual([])
  expect(kept.filter(size => size === 0).length).toBeGreaterThan(3)
  expect(model.parameters.penalty).toBeGreaterThan(0)
})

test('parameters out of range, and those that a learner does not have, are named', () => {
  expect(LINEAR_LEARNERS.ridge.check({ l2: -1 })).toMatchObject({
    failure: { code: 'parameter-out-of-range', params: { name: 'l2', value: '-1' } },
  })
  expect(LINEAR_LEARNERS.ridge.check({ l2: 'auto' })).toMatchObject({
    failure: { code: 'parameter-out-of-range' },
  })
  expect(LINEAR_LEARNERS.lasso.check({ penalty: 'auto' })).toMatchObject({ ok: true })
  expect(LINEAR_LEARNERS.linear.check({ l2: 1 })).toMatchObject({
    failure: { code: 'parameter-unknown', params: { name: 'l2' } },
  })
  expect(LINEAR_LEARNERS.logistic.check({ classWeights: { yes: -1 } })).toMatchObject({
    failure: { code: 'class-weight-invalid', params: { class: 'yes' } },
  })
})
