import type { BlackFigures, FinanceResult } from '@leinwand/method'

/** What a figure is counted in: euro, euro with its cents, a share, months, machines, or a month of the plan. */
type Unit = 'euro' | 'price' | 'share' | 'months' | 'machines' | 'planMonth'

/** Which way a figure is better; `none` where neither is, as with the share of hardware. */
type Good = 'more' | 'less' | 'none'

type Read = (result: FinanceResult) => number | null
type Row = {
  readonly unit: Unit
  readonly good: Good
  readonly read: Read
  /** No figure means that it is never reached, which is worse than any month. */
  readonly missing?: 'worst'
}

const ROWS = {
  npv: { unit: 'euro', good: 'more', read: ({ npv }) => npv },
  annuity: { unit: 'euro', good: 'more', read: ({ annuity }) => annuity },
  irr: { unit: 'share', good: 'more', read: ({ irr }) => irr },
  paybackDynamic: {
    unit: 'months',
    good: 'less',
    missing: 'worst',
    read: ({ paybackDynamic }) => paybackDynamic,
  },
  paybackStatic: {
    unit: 'months',
    good: 'less',
    missing: 'worst',
    read: ({ paybackStatic }) => paybackStatic,
  },
  breakEvenMonth: {
    unit: 'planMonth',
    good: 'less',
    missing: 'worst',
    read: ({ breakEven }) => breakEven.month,
  },
  breakEvenMachines: {
    unit: 'machines',
    good: 'less',
    missing: 'worst',
    read: ({ breakEven }) => breakEven.machines,
  },
  breakEvenRevenue: {
    unit: 'euro',
    good: 'less',
    missing: 'worst',
    read: ({ breakEvenRevenue }) => breakEvenRevenue.revenue,
  },
  marginOfSafety: {
    unit: 'share',
    good: 'more',
    read: ({ breakEvenRevenue }) => breakEvenRevenue.marginOfSafety,
  },
  revenue: { unit: 'euro', good: 'more', read: ({ margins }) => margins.total.revenue },
  revenueHardware: { unit: 'euro', good: 'none', read: ({ margins }) => margins.hardware.revenue },
  revenueService: { unit: 'euro', good: 'none', read: ({ margins }) => margins.service.revenue },
  db1: { unit: 'euro', good: 'more', read: ({ margins }) => margins.total.db1 },
  db2: { unit: 'euro', good: 'more', read: ({ margins }) => margins.total.db2 },
  db3: { unit: 'euro', good: 'more', read: ({ margins }) => margins.total.db3 },
  operatingResult: { unit: 'euro', good: 'more', read: ({ margins }) => margins.total.operatingResult },
  fundingNeed: { unit: 'euro', good: 'less', read: ({ fundingNeed }) => fundingNeed },
  lowestBalance: { unit: 'euro', good: 'more', read: ({ lowestBalance }) => lowestBalance.amount },
  perMachineMonth: { unit: 'price', good: 'more', read: ({ perMachineMonth }) => perMachineMonth },
  perMachineResult: {
    unit: 'price',
    good: 'more',
    read: ({ perMachine }) => perMachine?.operatingResult ?? null,
  },
} as const satisfies Record<string, Row>
export type MoneyFigure = keyof typeof ROWS

export type MoneyRow = {
  readonly figure: MoneyFigure
  readonly unit: Unit
  readonly left: number | null
  readonly right: number | null
  /** Right less left; null where one of them is none. */
  readonly delta: number | null
  readonly better: 'left' | 'right' | null
}

/** Differences below a thousandth of a cent come from the order of additions and are none. */
const NOTHING = 1e-5

const betterOf = (row: Row, left: number | null, right: number | null): MoneyRow['better'] => {
  if (row.good === 'none') return null
  if (left === null || right === null)
    return left === right || row.missing === undefined ? null : left === null ? 'right' : 'left'
  if (Math.abs(right - left) < NOTHING) return null
  return right > left === (row.good === 'more') ? 'right' : 'left'
}

/** Every figure of two plans beside each other, with what lies between them and which side does better. */
export const compareMoney = (left: FinanceResult, right: FinanceResult): MoneyRow[] =>
  (Object.entries(ROWS) as [MoneyFigure, Row][]).map(([figure, row]) => {
    const [a, b] = [row.read(left), row.read(right)]
    const delta = a === null || b === null ? null : Math.abs(b - a) < NOTHING ? 0 : b - a
    return { figure, unit: row.unit, left: a, right: b, delta, better: betterOf(row, a, b) }
  })

/** What one offer contributes in two plans: DB II over the whole plan, in euro; null where a plan does not have it. */
export type OfferRow = {
  readonly id: string
  readonly left: number | null
  readonly right: number | null
  readonly delta: number
  readonly better: MoneyRow['better']
}

/** The offers of both plans, each once. One that a plan does not have contributes nothing to it. */
export const compareOffers = (left: FinanceResult, right: FinanceResult): OfferRow[] =>
  [...new Set([...left.offers, ...right.offers].map(({ id }) => id))].map(id => {
    const [a, b] = [left, right].map(({ offers }) => offers.find(each => each.id === id)?.db2 ?? null)
    const delta = (b ?? 0) - (a ?? 0)
    const better = Math.abs(delta) < NOTHING ? null : delta > 0 ? 'right' : 'left'
    return { id, left: a ?? null, right: b ?? null, delta: better === null ? 0 : delta, better }
  })

const LIGHTS: readonly BlackFigures['light'][] = ['red', 'amber', 'green']

/** Which of two lights is the better one. */
export const betterLight = (left: BlackFigures['light'], right: BlackFigures['light']): MoneyRow['better'] =>
  left === right ? null : LIGHTS.indexOf(left) < LIGHTS.indexOf(right) ? 'right' : 'left'
