import type { Formula, MonthTest, SettledFormula } from './formula.ts'
import type { Model } from './model.ts'

type Calendar = Pick<Model, 'months' | 'startMonth'>

/** Whether a month is meant. Month 0 belongs to no year of the plan. */
export const inMonths = (test: MonthTest, month: number, { months }: Calendar): boolean => {
  if (test === 'year-start') return month % 12 === 1
  if (test === 'year-end') return month > 0 && (month % 12 === 0 || month === months)
  return month >= test.from && month <= test.to
}

/** Whole years since month `from`, never under 0. */
export const yearsSince = (from: number, month: number): number =>
  Math.max(0, Math.floor((month - from) / 12))

/** The calendar month of a plan's month, 0 for January. */
export const calendarMonth = (month: number, { startMonth }: Calendar): number =>
  (startMonth + month + 11) % 12

/** A formula with everything that hangs on the month settled for `month`. */
export const settle = (formula: Formula, month: number, calendar: Calendar): SettledFormula => {
  const inner = (one: Formula): SettledFormula => settle(one, month, calendar)
  switch (formula.op) {
    case 'line':
      return { op: 'cell', line: formula.line, month: month - formula.back }
    case 'when':
      return inner(inMonths(formula.months, month, calendar) ? formula.inside : formula.outside)
    case 'rise': {
      const base: SettledFormula = { op: 'add', of: [{ op: 'number', value: 1 }, inner(formula.rate)] }
      return { op: 'power', base, exponent: yearsSince(formula.from, month) }
    }
    case 'discount': {
      const base: SettledFormula = { op: 'add', of: [{ op: 'number', value: 1 }, inner(formula.rate)] }
      return { op: 'power', base, exponent: -month / 12 }
    }
    case 'byMonth':
      return inner(formula.of[month - formula.from] ?? formula.otherwise)
    case 'season':
      return inner(formula.of[calendarMonth(month, calendar)]!)
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
      return { op: formula.op, of: formula.of.map(inner) }
    case 'subtract':
    case 'divide':
      return { op: formula.op, left: inner(formula.left), right: inner(formula.right) }
    case 'power':
      return { ...formula, base: inner(formula.base) }
    case 'annuityFactor':
      return { ...formula, rate: inner(formula.rate) }
    case 'tiers':
      return {
        ...formula,
        steps: formula.steps.map(({ upTo, price }) => ({ upTo, price: inner(price) })),
        quantity: inner(formula.quantity),
      }
    case 'ifPositive':
      return {
        op: 'ifPositive',
        test: inner(formula.test),
        yes: inner(formula.yes),
        no: inner(formula.no),
      }
    default:
      return formula
  }
}

/** The formula of a line in a month, as a spreadsheet's cell has it. */
export const cellFormula = (model: Model, lineId: string, month: number): SettledFormula => {
  const line = model.lines.find(({ id }) => id === lineId)
  if (line === undefined) throw new Error(`the model has no line ${lineId}`)
  return settle(line.formula, month, model)
}
