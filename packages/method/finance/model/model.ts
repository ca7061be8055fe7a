import type { Plan } from '../plan.ts'
import type { Formula, SettledFormula } from './formula.ts'

/** What a line counts; the interface has a word for each. */
export const LINE_KINDS = [
  'price',
  'quantity',
  'sold',
  'revenue',
  'unitCost',
  'variableCost',
  'received',
  'paid',
  'db1',
  'db2',
  'db3',
  'fixedOffer',
  'fixedArea',
  'fixedFirm',
  'assets',
  'assetsBought',
  'invested',
  'depreciation',
  'bookValue',
  'operatingResult',
  'fullCost',
  'machines',
  'costPaid',
  'receivables',
  'payables',
  'loanDrawn',
  'interest',
  'repayment',
  'debt',
  'outputVat',
  'inputVat',
  'vatOwed',
  'vatRefund',
  'vatPaid',
  'taxedResult',
  'tax',
  'taxedResultBeforeInterest',
  'taxBeforeInterest',
  'receipts',
  'payments',
  'balance',
  'flow',
  'discounted',
  'cumulated',
  'returns',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Whose line it is: the whole plan's, one side's, or that of one entry of the plan. */
export type LineOwner = {
  readonly part: 'plan' | 'hardware' | 'service' | 'offer' | 'fixedCost' | 'staff' | 'investment' | 'loan'
  /** Id and name of the entry; empty for the plan and its sides. */
  readonly id: string
  readonly name: string
}

/** One row of the plan: the same formula in every month. `id` is `kind`, `side.kind` or `part:id.kind`. */
export type Line = {
  readonly id: string
  readonly kind: LineKind
  readonly owner: LineOwner
  readonly formula: Formula
}

/** A figure over the lines; `id` as in the result, such as `npv` or `margins.total.db1`. */
export type FigureFormula = {
  readonly id: string
  readonly unit: 'euro' | 'month' | 'months' | 'machines' | 'quantity' | 'share'
  readonly formula: SettledFormula
}

/**
 * A plan as lines × months and figures over them: the one definition that is computed, explained, exported and computed
 * for many scenarios at once. `lines` and `figures` stand in an order in which each needs, of its own month, only what stands
 * before it; of earlier months a line may need any.
 */
export type Model = {
  readonly plan: Plan
  readonly months: number
  /** Calendar month of month 1, which `plan.start` names; 0 is January. */
  readonly startMonth: number
  readonly lines: readonly Line[]
  readonly figures: readonly FigureFormula[]
}
