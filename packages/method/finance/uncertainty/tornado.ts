import type { Outcome } from '../../outcome.ts'
import type { Assumption } from '../assumption.ts'
import { type Overrides, planFailure } from '../check-plan.ts'
import type { Value } from '../evaluate/columns.ts'
import { evaluator } from '../evaluate/evaluator.ts'
import { HALF_A_CENT } from '../evaluate/values.ts'
import { usedAssumptions } from '../figures.ts'
import { buildModel } from '../model/build-model.ts'
import type { Plan } from '../plan.ts'

/** One bar: what the net present value becomes when one assumption moves and the others stay at their likely value. */
export type TornadoBar = {
  readonly assumption: string
  readonly low: number
  readonly high: number
  readonly npvLow: number
  readonly npvHigh: number
  /** How far apart the two are. */
  readonly span: number
  /** The value at which the net present value is 0, the one next to the likely value; null with the reason. */
  readonly critical: number | null
  readonly reason?: 'no-effect' | 'none-in-range'
}

export type Tornado = { readonly npv: number; readonly bars: readonly TornadoBar[] }

/** A net present value that is as good as 0, in euro. */
const EXACT = HALF_A_CENT / 100

/** One assumption set to a value, and what that makes of the net present value. */
type Trial = { readonly index: number; readonly value: number }
/** The index of a trial that moves no assumption. */
const NOTHING = -1
type Point = { readonly value: number; readonly npv: number }

/** Trials at once: their columns stay in the second-level cache, and what they do not touch is computed once for all. */
const BATCH = 256

/** The net present value of many trials, each of them one scenario. */
const trials = (plan: Plan, likely: readonly number[]) => {
  const { run, reader } = evaluator(buildModel(plan), ['cumulated'], BATCH)
  const cumulated = reader('cumulated')
  const inBatch = (tried: readonly Trial[], into: Float64Array): void => {
    const inputs: Value[] = [...likely]
    for (const [scenario, { index, value }] of tried.entries()) {
      if (index === NOTHING) continue
      let column = inputs[index]!
      if (typeof column === 'number') column = new Float64Array(tried.length).fill(column)
      column[scenario] = value
      inputs[index] = column
    }
    run(inputs, tried.length, month => {
      if (month !== plan.months) return
      const value = cumulated()
      if (typeof value === 'number') into.fill(value)
      else into.set(value.subarray(0, tried.length))
    })
  }
  return (tried: readonly Trial[]): Float64Array => {
    const result = new Float64Array(tried.length)
    for (let first = 0; first < tried.length; first += BATCH) {
      const some = tried.slice(first, first + BATCH)
      inBatch(some, result.subarray(first, first + some.length))
    }
    return result
  }
}

/**
 * Where a critical value is looked for: up to ten times the likely value or the width away, and not under 0 where the
 * assumption itself does not go there.
 */
const rangeOf = ({ low, high }: Assumption, likely: number): number[] => {
  const reach = Math.max(Math.abs(likely), high - low)
  const below = low >= 0 ? [0] : [likely - 10 * reach, likely - reach]
  return [low, high, ...below, likely + reach, likely + 10 * reach]
}

/** The two neighbours between which the net present value changes its sign, next to the likely value. */
const bracketOf = (points: readonly Point[], likely: number): readonly [Point, Point] | undefined => {
  const away = (pair: readonly [Point, Point], which: 'min' | 'max'): number =>
    Math[which](...pair.map(({ value }) => Math.abs(value - likely)))
  return points
    .slice(1)
    .map((right, index) => [points[index]!, right] as const)
    .filter(([left, right]) => left.npv < 0 !== right.npv < 0)
    .sort((a, b) => away(a, 'min') - away(b, 'min') || away(a, 'max') - away(b, 'max'))[0]
}

type Side = 'left' | 'right'
type Search = { readonly index: number; left: Point; right: Point; moved: Side | null; step: number }

/** The next value to try: where the chord crosses 0, and every fourth time the middle. */
const nextTrial = ({ left, right, step }: Search): number => {
  const middle = (left.value + right.value) / 2
  const chord = (left.value * right.npv - right.value * left.npv) / (right.npv - left.npv)
  return step % 4 !== 3 && chord > left.value && chord < right.value ? chord : middle
}

/** Moves the side that has the point's sign; the other is halved where it has stayed twice (Illinois method). */
const narrowed = (search: Search, point: Point): void => {
  const side: Side = point.npv < 0 === search.left.npv < 0 ? 'left' : 'right'
  const other: Side = side === 'left' ? 'right' : 'left'
  if (search.moved === side) search[other] = { ...search[other], npv: search[other].npv / 2 }
  search[side] = point
  search.moved = side
  search.step++
}

/** The zeros of all searches, looked for at once; by index of the assumption. */
const solved = (
  searches: readonly Search[],
  npvsOf: (tried: readonly Trial[]) => Float64Array,
): Map<number, number> => {
  const found = new Map<number, number>()
  let open = searches
  while (open.length > 0) {
    const values = open.map(nextTrial)
    const npvs = npvsOf(open.map(({ index }, at) => ({ index, value: values[at]! })))
    open = open.filter((search, at) => {
      const point = { value: values[at]!, npv: npvs[at]! }
      narrowed(search, point)
      const width = search.right.value - search.left.value
      const done = Math.abs(point.npv) < EXACT || width <= 1e-12 * Math.abs(point.value) || search.step > 200
      if (done) found.set(search.index, point.value)
      return !done
    })
  }
  return found
}

/**
 * Each assumption that a figure rests on, from low to high with the others at their likely value, the widest first, and
 * its critical value: where the net present value becomes 0. A jump over 0 (a limit, a volume price) counts as one.
 * `overrides` (by assumption id) take the place of likely values. Fails as `planFailure` says, and with
 * `plan-too-large` where an amount leaves the range of numbers.
 */
export const tornado = (
  plan: Plan,
  { overrides = {} }: { readonly overrides?: Overrides } = {},
): Outcome<Tornado> => {
  const failure = planFailure(plan, overrides)
  if (failure) return { ok: false, failure }
  const likely = plan.assumptions.map(({ id, likely: value }) => overrides[id] ?? value)
  const inUse = usedAssumptions(plan)
  const used = plan.assumptions.flatMap(({ id }, index) => (inUse.has(id) ? [index] : []))
  const first: Trial[] = used.flatMap(index =>
    rangeOf(plan.assumptions[index]!, likely[index]!).map(value => ({ index, value })),
  )
  const npvsOf = trials(plan, likely)
  const npvs = npvsOf([...first, { index: NOTHING, value: 0 }])
  const npv = npvs[first.length]!
  const points = used.map(index => {
    const all = first.flatMap((trial, at) =>
      trial.index === index ? [{ value: trial.value, npv: npvs[at]! }] : [],
    )
    return { index, low: all[0]!, high: all[1]!, all }
  })
  if (!npvs.every(Number.isFinite))
    return { ok: false, failure: { code: 'plan-too-large', params: { path: 'plan' } } }
  const searches = points.flatMap(({ index, all }): Search[] => {
    const here = { value: likely[index]!, npv }
    const sorted = [...all, here].sort((a, b) => a.value - b.value)
    const bracket = bracketOf(sorted, here.value)
    return bracket === undefined ? [] : [{ index, left: bracket[0], right: bracket[1], moved: null, step: 0 }]
  })
  const critical = solved(searches, npvsOf)
  const bars = points.map(({ index, low, high, all }): TornadoBar => {
    const found = Math.abs(npv) < HALF_A_CENT ? likely[index]! : critical.get(index)
    const still = all.every(point => Math.abs(point.npv - npv) < HALF_A_CENT)
    return {
      assumption: plan.assumptions[index]!.id,
      low: low.value,
      high: high.value,
      npvLow: low.npv,
      npvHigh: high.npv,
      span: Math.abs(high.npv - low.npv),
      critical: still ? null : (found ?? null),
      ...(still
        ? { reason: 'no-effect' as const }
        : found === undefined
          ? { reason: 'none-in-range' as const }
          : {}),
    }
  })
  return { ok: true, value: { npv, bars: bars.sort((a, b) => b.span - a.span) } }
}
