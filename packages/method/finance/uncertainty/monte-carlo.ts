import type { Outcome } from '../../outcome.ts'
import { type Overrides, planFailure } from '../check-plan.ts'
import type { Value } from '../evaluate/columns.ts'
import { evaluator } from '../evaluate/evaluator.ts'
import { HALF_A_CENT } from '../evaluate/values.ts'
import { buildModel } from '../model/build-model.ts'
import type { Plan } from '../plan.ts'
import { quantiles } from './quantile.ts'
import { randomStream } from './random.ts'
import { triangular } from './triangular.ts'

export type Spread = { readonly p10: number; readonly p50: number; readonly p90: number }

export type MonteCarlo = {
  readonly runs: number
  readonly seed: number
  /** Share of the runs with a net present value of at least 0. */
  readonly npvNotNegative: number
  readonly npv: Spread & { readonly mean: number }
  /** By month from 0: the balance, and the share of the runs in which it is under the credit line. */
  readonly balance: readonly (Spread & { readonly month: number; readonly illiquid: number })[]
  /** Share of the runs in which the balance is under the credit line in any month. */
  readonly illiquid: number
  /** Net present values in equal steps from `from` to `to`; how many runs fall into each. */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] }
}

/** Scenarios at once: what is in use of all lines then stays in the second-level cache (measured: 128 to 512 alike). */
const BATCH = 256
const STEPS = 40

const drawn = (plan: Plan, runs: number, seed: number, overrides: Overrides): Value[] =>
  plan.assumptions.map(assumption => {
    const { id, low, likely, high } = assumption
    if (overrides[id] !== undefined) return overrides[id]
    if (low === high) return likely
    const random = randomStream(seed, id)
    const values = new Float64Array(runs)
    for (let run = 0; run < runs; run++) values[run] = triangular(assumption, random())
    return values
  })

/** Every run's balance by month (index 0 … months) and net present value. */
const runAll = (plan: Plan, runs: number, drawnValues: readonly Value[]) => {
  const { run, reader } = evaluator(buildModel(plan), ['balance', 'cumulated'], BATCH)
  const [balance, cumulated] = [reader('balance'), reader('cumulated')]
  const balances = Array.from({ length: plan.months + 1 }, () => new Float64Array(runs))
  const npvs = new Float64Array(runs)
  const keep = (value: Value, into: Float64Array, first: number, n: number): void => {
    if (typeof value === 'number') into.fill(value, first, first + n)
    else into.set(n === value.length ? value : value.subarray(0, n), first)
  }
  for (let first = 0; first < runs; first += BATCH) {
    const n = Math.min(BATCH, runs - first)
    const inputs = drawnValues.map(value =>
      typeof value === 'number' ? value : value.subarray(first, first + n),
    )
    run(inputs, n, month => {
      keep(balance(), balances[month]!, first, n)
      if (month === plan.months) keep(cumulated(), npvs, first, n)
    })
  }
  return { balances, npvs }
}

/** Reorders the values. */
const spreadOf = (values: Float64Array): Spread => {
  const [p10, p50, p90] = quantiles(values, [0.1, 0.5, 0.9])
  return { p10: p10!, p50: p50!, p90: p90! }
}

const histogramOf = (values: Float64Array): MonteCarlo['histogram'] => {
  const [from, to] = values.reduce<[number, number]>(
    ([least, most], value) => [value < least ? value : least, value > most ? value : most],
    [values[0]!, values[0]!],
  )
  if (from === to) return { from, to, counts: [values.length] }
  const counts = new Array<number>(STEPS).fill(0)
  const perEuro = STEPS / (to - from)
  for (const value of values) counts[Math.min(STEPS - 1, Math.floor((value - from) * perEuro))]!++
  return { from, to, counts }
}

const share = (values: Float64Array, holds: (value: number) => boolean): number => {
  let count = 0
  for (const value of values) if (holds(value)) count++
  return count / values.length
}

const mean = (values: Float64Array): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/**
 * What a plan comes to when every assumption is drawn by chance from the triangle of its low, likely and high value,
 * independently of the others. `runs` (10,000) draws; the same `seed` (an integer) gives the same result everywhere.
 * `overrides` (by assumption id) are not drawn. Fails as `planFailure` says, with `runs-out-of-range` outside 1 …
 * 1,000,000, and with `plan-too-large` where an amount leaves the range of numbers.
 */
export const monteCarlo = (
  plan: Plan,
  {
    runs = 10_000,
    seed = 1,
    overrides = {},
  }: { readonly runs?: number; readonly seed?: number; readonly overrides?: Overrides } = {},
): Outcome<MonteCarlo> => {
  const failure = planFailure(plan, overrides)
  if (failure) return { ok: false, failure }
  if (!Number.isInteger(runs) || runs < 1 || runs > 1_000_000)
    return { ok: false, failure: { code: 'runs-out-of-range', params: { found: runs, most: 1_000_000 } } }
  if (!Number.isSafeInteger(seed))
    return { ok: false, failure: { code: 'seed-not-whole', params: { found: seed } } }
  const { balances, npvs } = runAll(plan, runs, drawn(plan, runs, seed, overrides))
  const line = -plan.creditLine - HALF_A_CENT
  const short = new Uint8Array(runs)
  for (const values of balances) for (let run = 0; run < runs; run++) if (values[run]! < line) short[run] = 1
  const illiquid = short.reduce((sum, one) => sum + one, 0) / runs
  const npvNotNegative = share(npvs, value => value >= -HALF_A_CENT)
  const average = mean(npvs)
  if (!Number.isFinite(average) || balances.some(values => !values.every(Number.isFinite)))
    return { ok: false, failure: { code: 'plan-too-large', params: { path: 'plan' } } }
  return {
    ok: true,
    value: {
      runs,
      seed,
      npvNotNegative,
      npv: { ...spreadOf(npvs), mean: average },
      balance: balances.map((values, month) => {
        const under = share(values, value => value < line)
        return { month, ...spreadOf(values), illiquid: under }
      }),
      illiquid,
      histogram: histogramOf(npvs),
    },
  }
}
