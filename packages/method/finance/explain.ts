import type { Outcome } from '../outcome.ts'
import type { Assumption } from './assumption.ts'
import { type Overrides, planFailure } from './check-plan.ts'
import { numberOf, valuesOf } from './evaluate/values.ts'
import { buildModel } from './model/build-model.ts'
import type { SettledFormula } from './model/formula.ts'
import type { FigureFormula, LineKind, LineOwner } from './model/model.ts'
import { cellFormula } from './model/settle.ts'
import { leavesOf } from './model/walk.ts'
import { assumptionsBehind, doubtOf } from './rests-on.ts'

/** One of the numbers that stand in a formula, with what it is. `null` where there is no such number. */
export type Term = {
  readonly leaf: SettledFormula
  readonly value: number | null
  /** For the numbers of a line: what it counts and whose it is. */
  readonly line?: { readonly kind: LineKind; readonly owner: LineOwner }
}

export type Explanation = {
  readonly id: string
  /** Of a line: the month that was asked for. */
  readonly month: number | null
  readonly value: number | null
  readonly unit: FigureFormula['unit']
  /** The formula as a tree, to be worded with the terms' numbers in it. */
  readonly formula: SettledFormula
  /** Each different leaf of the formula once, from left to right; lines and figures can be explained in turn. */
  readonly terms: readonly Term[]
  /** The assumptions it rests on in the end, and whether they still hold. */
  readonly assumptions: readonly (Assumption & {
    readonly value: number
    readonly doubt: 'refuted' | 'expired' | null
  })[]
}

const UNITS: Partial<Record<LineKind, FigureFormula['unit']>> = {
  quantity: 'quantity',
  sold: 'quantity',
  assets: 'quantity',
  assetsBought: 'quantity',
  machines: 'machines',
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/**
 * How a figure (`npv`, `margins.total.db1`; the result's ids) or a line in a month (`balance`, `offer:abo.revenue`;
 * month 0 … `months`, the last one unless said) comes about: its formula, the numbers in it, and the assumptions it
 * rests on. Fails as `planFailure` says, and with `figure-unknown`.
 */
export const explainFigure = (
  plan: Parameters<typeof buildModel>[0],
  id: string,
  {
    month = plan.months,
    now,
    overrides = {},
  }: { readonly month?: number; readonly now?: string; readonly overrides?: Overrides } = {},
): Outcome<Explanation> => {
  const failure = planFailure(plan, overrides)
  if (failure) return { ok: false, failure }
  const model = buildModel(plan)
  const figure = model.figures.find(each => each.id === id)
  const line = figure === undefined ? model.lines.find(each => each.id === id) : undefined
  if (figure === undefined && (line === undefined || !(month >= 0 && month <= plan.months)))
    return { ok: false, failure: { code: 'figure-unknown', params: { figure: id, month } } }
  const formula = figure?.formula ?? cellFormula(model, id, month)
  const values = valuesOf(model, overrides)
  const leaves = new Map(leavesOf(formula).map(leaf => [JSON.stringify(leaf), leaf as SettledFormula]))
  const about = (leaf: SettledFormula): Term['line'] => {
    const found = 'line' in leaf ? model.lines.find(each => each.id === leaf.line) : undefined
    return found && { kind: found.kind, owner: found.owner }
  }
  const behind = assumptionsBehind(model)(line?.formula ?? formula)
  return {
    ok: true,
    value: {
      id,
      month: figure === undefined ? month : null,
      value: finite(numberOf(formula, values)),
      unit: figure?.unit ?? UNITS[line!.kind] ?? 'euro',
      formula,
      terms: [...leaves.values()].map(leaf => {
        const of = about(leaf)
        return { leaf, value: finite(numberOf(leaf, values)), ...(of && { line: of }) }
      }),
      assumptions: plan.assumptions
        .filter(each => behind.includes(each.id))
        .map(each => ({
          ...each,
          value: values.assumptions.get(each.id)!,
          doubt: doubtOf(each, now?.slice(0, 10)) ?? null,
        })),
    },
  }
}
