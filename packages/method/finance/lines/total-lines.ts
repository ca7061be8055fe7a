import { add, type Formula, larger, line, multiply, number, subtract } from '../model/formula.ts'
import type { Line, LineKind } from '../model/model.ts'
import type { Plan } from '../plan.ts'
import type { Asset, Cost } from './cost-lines.ts'
import { leaf, lineOf, optional, rateLeaf, WHOLE_PLAN } from './draft.ts'

const sum = (ids: readonly string[]): Formula => add(...ids.map(id => line(id)))

const whole = (kind: LineKind, formula: Formula): Line => lineOf(WHOLE_PLAN, kind, formula)

/** DB I, II, III and the operating result, which is revenue − full cost, before interest and income tax. */
export const contributionLines = (
  revenue: readonly string[],
  costs: readonly Cost[],
  depreciation: readonly string[],
  machines: readonly string[],
): Line[] => {
  const billed = (level: Cost['level']): Formula =>
    sum(costs.flatMap(cost => (cost.level === level ? [cost.billed] : [])))
  return [
    whole('revenue', sum(revenue)),
    whole('variableCost', billed('variable')),
    whole('fixedOffer', billed('offer')),
    whole('fixedArea', billed('area')),
    whole('fixedFirm', billed('firm')),
    whole('depreciation', sum(depreciation)),
    whole('db1', subtract(line('revenue'), line('variableCost'))),
    whole('db2', subtract(line('db1'), line('fixedOffer'))),
    whole('db3', subtract(line('db2'), line('fixedArea'))),
    whole(
      'fullCost',
      add(
        line('variableCost'),
        line('fixedOffer'),
        line('fixedArea'),
        line('fixedFirm'),
        line('depreciation'),
      ),
    ),
    whole('operatingResult', subtract(line('revenue'), line('fullCost'))),
    whole('machines', sum(machines)),
  ]
}

/** The tax on a result: `taxRate` of the twelve months' sum where it is positive, in their last month. */
const taxLines = (plan: Plan, result: Formula, taxed: LineKind, tax: LineKind): Line[] => [
  whole(taxed, add({ op: 'when', months: 'year-start', inside: number(0), outside: line(taxed, 1) }, result)),
  whole(tax, {
    op: 'when',
    months: 'year-end',
    inside: multiply(optional(plan.taxRate, 'taxRate'), larger(number(0), line(taxed))),
    outside: number(0),
  }),
]

/** Interest and repayment of all loans, and the income tax on what is left after interest. */
export const financingLines = (plan: Plan): Line[] => {
  const all = (kind: LineKind): Formula => sum(plan.loans.map(({ id }) => `loan:${id}.${kind}`))
  const result = subtract(line('operatingResult'), plan.loans.length === 0 ? number(0) : line('interest'))
  return [
    whole('loanDrawn', all('loanDrawn')),
    whole('interest', all('interest')),
    whole('repayment', all('repayment')),
    whole('debt', all('debt')),
    ...taxLines(plan, result, 'taxedResult', 'tax'),
    ...(plan.loans.length === 0
      ? []
      : taxLines(plan, line('operatingResult'), 'taxedResultBeforeInterest', 'taxBeforeInterest')),
  ]
}

type Taxed = { readonly paid: string; readonly vatRate: number }

/** VAT on what moved: the plan's rate on all of it, but for what has a rate of its own. */
const vatOn = (plan: Plan, all: Formula, parts: readonly Taxed[]): Formula => {
  const others = parts.filter(({ vatRate }) => vatRate !== plan.vatRate)
  const rates = [...new Set(others.map(({ vatRate }) => vatRate))].filter(rate => rate !== 0)
  const usual = subtract(all, sum(others.map(({ paid }) => paid)))
  return add(
    multiply(optional(plan.vatRate, 'vatRate'), usual),
    ...rates.map(rate =>
      multiply(number(rate), sum(others.filter(({ vatRate }) => vatRate === rate).map(({ paid }) => paid))),
    ),
  )
}

/**
 * When the money moves. VAT counts when money moves (Ist-Versteuerung, § 20 UStG) and is settled in the following
 * month, either way. The balance is the one before, plus receipts, less payments.
 */
export const cashLines = (
  plan: Plan,
  sales: readonly Taxed[],
  costs: readonly Cost[],
  assets: readonly Asset[],
): Line[] => [
  whole('received', sum(sales.map(({ paid }) => paid))),
  whole(
    'costPaid',
    costs.every(({ billed, paid }) => billed === paid)
      ? add(line('variableCost'), line('fixedOffer'), line('fixedArea'), line('fixedFirm'))
      : sum(costs.map(({ paid }) => paid)),
  ),
  whole('invested', sum(assets.map(({ paid }) => paid))),
  whole('outputVat', vatOn(plan, line('received'), sales)),
  whole('inputVat', vatOn(plan, add(line('costPaid'), line('invested')), [...costs, ...assets])),
  whole('vatOwed', subtract(line('outputVat'), line('inputVat'))),
  whole('vatRefund', larger(number(0), subtract(number(0), line('vatOwed', 1)))),
  whole('vatPaid', larger(number(0), line('vatOwed', 1))),
  whole('receipts', add(line('received'), line('outputVat'), line('vatRefund'), line('loanDrawn'))),
  whole(
    'payments',
    add(
      line('costPaid'),
      line('invested'),
      line('inputVat'),
      line('vatPaid'),
      line('tax'),
      line('interest'),
      line('repayment'),
    ),
  ),
  whole(
    'balance',
    subtract(
      add(
        {
          op: 'when',
          months: { from: 0, to: 0 },
          inside: leaf(plan.openingBalance, 'openingBalance'),
          outside: line('balance', 1),
        },
        line('receipts'),
      ),
      line('payments'),
    ),
  ),
]

/**
 * What net present value and internal rate stand on: money received − paid, without VAT, which only passes through, and
 * without loans and interest, which are in the rate. What customers still owe, what is still owed to suppliers and the
 * book value of the investments count in the last month.
 */
export const capitalLines = (plan: Plan, costs: readonly Cost[], assets: readonly Asset[]): Line[] => {
  const onCredit = [...costs, ...assets].filter(({ billed, paid }) => billed !== paid)
  const bills = onCredit.map(({ billed }) => billed)
  const settled = onCredit.map(({ paid }) => paid)
  const atEnd = (value: Formula): Formula => ({
    op: 'when',
    months: { from: plan.months, to: plan.months },
    inside: value,
    outside: number(0),
  })
  const tax = line(plan.loans.length === 0 ? 'tax' : 'taxBeforeInterest')
  const moved = [line('costPaid'), line('invested'), tax]
  const left = subtract(add(line('receivables'), line('bookValue')), line('payables'))
  return [
    whole('receivables', subtract(add(line('receivables', 1), line('revenue')), line('received'))),
    whole(
      'payables',
      onCredit.length === 0 ? number(0) : subtract(add(line('payables', 1), sum(bills)), sum(settled)),
    ),
    whole(
      'bookValue',
      subtract(add(line('bookValue', 1), sum(assets.map(({ billed }) => billed))), line('depreciation')),
    ),
    whole(
      'flow',
      add(
        moved.reduce((rest, payment) => subtract(rest, payment), line('received')),
        atEnd(left),
      ),
    ),
    whole('discounted', multiply(line('flow'), { op: 'discount', rate: rateLeaf(plan) })),
    whole('cumulated', add(line('cumulated', 1), line('discounted'))),
    whole('returns', subtract(add(line('flow'), line('invested')), atEnd(line('bookValue')))),
  ]
}
