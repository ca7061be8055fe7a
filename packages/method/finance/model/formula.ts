/**
 * A formula of the plan: one small tree that is computed, explained and written into a spreadsheet. Every operation
 * exists in Excel and LibreOffice. What hangs on the month (`MonthFormula`) is settled by `cellFormula`, so that the
 * formula of a single cell and those of figures hold only `SettledFormula`s.
 */
export type Formula =
  | Leaf
  | Folded<Formula>
  | Paired<Formula>
  | Power<Formula>
  | AnnuityFactor<Formula>
  | TieredAmount<Formula>
  | Choice<Formula>
  | MonthFormula

/** The formula of one cell (a line in a month) or of a figure. */
export type SettledFormula =
  | Leaf
  | Folded<SettledFormula>
  | Paired<SettledFormula>
  | Power<SettledFormula>
  | AnnuityFactor<SettledFormula>
  | TieredAmount<SettledFormula>
  | Choice<SettledFormula>

export type Leaf =
  /** A constant of the method, such as 12 months. */
  | { readonly op: 'number'; readonly value: number }
  /** A plain number of the plan, with its path in it, such as `offers.0.unitCost`. */
  | { readonly op: 'input'; readonly path: string; readonly value: number }
  | { readonly op: 'assumption'; readonly id: string }
  /** A line in one month; 0 before month 0. */
  | { readonly op: 'cell'; readonly line: string; readonly month: number }
  | { readonly op: 'figure'; readonly id: string }
  /** Sum and minimum of a line over months, both included. */
  | { readonly op: 'total' | 'lowest'; readonly line: string; readonly from: number; readonly to: number }
  /** Month in which a line is lowest, the first of equals. */
  | { readonly op: 'lowestMonth'; readonly line: string }
  /** First month ≥ 1 from which the line is never under −½ cent again. None where the last month is. */
  | { readonly op: 'blackFrom'; readonly line: string }
  /** First month in which the line is ≥ 0 after it was negative; 0 where it never was, none where it still is. */
  | { readonly op: 'recoveredIn'; readonly line: string }
  /** There is no such number, and why. */
  | { readonly op: 'none'; readonly reason: string }

// Interfaces, because a union of them may contain itself.
interface Folded<F> {
  readonly op: 'add' | 'multiply' | 'min' | 'max'
  readonly of: readonly F[]
}
interface Paired<F> {
  readonly op: 'subtract' | 'divide'
  readonly left: F
  readonly right: F
}
/** `exponent` is a multiple of 1/12 and not an assumption. */
interface Power<F> {
  readonly op: 'power'
  readonly base: F
  readonly exponent: number
}
/** `i / (1 − (1 + i)^−n)`, and `1 / n` at 0 (in a spreadsheet −PMT(i; n; 1)). */
interface AnnuityFactor<F> {
  readonly op: 'annuityFactor'
  readonly rate: F
  readonly periods: number
}
interface TieredAmount<F> {
  readonly op: 'tiers'
  readonly kind: 'graduated' | 'volume'
  readonly steps: readonly { readonly upTo: number | null; readonly price: F }[]
  readonly quantity: F
}
/** `yes` where `test` is above 0, otherwise `no`. */
interface Choice<F> {
  readonly op: 'ifPositive'
  readonly test: F
  readonly yes: F
  readonly no: F
}

export type MonthTest =
  | { readonly from: number; readonly to: number }
  /** First and last month of twelve months of the plan; the last of the plan ends a year too. */
  | 'year-start'
  | 'year-end'

export type MonthFormula =
  /** Another line, `back` months earlier; a line may look at itself one month or more back. */
  | { readonly op: 'line'; readonly line: string; readonly back: number }
  | { readonly op: 'when'; readonly months: MonthTest; readonly inside: Formula; readonly outside: Formula }
  /** `(1 + rate)` to the power of whole years since month `from`. */
  | { readonly op: 'rise'; readonly rate: Formula; readonly from: number }
  /** `(1 + rate)^(−month / 12)`. */
  | { readonly op: 'discount'; readonly rate: Formula }
  /** The first of the list in month `from`, and so on; `otherwise` before it and after its end. */
  | {
      readonly op: 'byMonth'
      readonly from: number
      readonly of: readonly Formula[]
      readonly otherwise: Formula
    }
  /** One of twelve by the calendar month, January first. */
  | { readonly op: 'season'; readonly of: readonly Formula[] }

export const number = (value: number): Formula => ({ op: 'number', value })
export const line = (id: string, back = 0): Formula => ({ op: 'line', line: id, back })
export const none = (reason: string): Formula => ({ op: 'none', reason })

const isNumber = (formula: Formula, value: number): boolean =>
  formula.op === 'number' && formula.value === value

/** A sum without the zeros of the method, so that what a plan does not use does not stand in its formulas. */
export const add = (...of: readonly Formula[]): Formula => {
  const terms = of.filter(term => !isNumber(term, 0))
  return terms.length === 0 ? number(0) : terms.length === 1 ? terms[0]! : { op: 'add', of: terms }
}

export const multiply = (...of: readonly Formula[]): Formula => {
  if (of.some(factor => isNumber(factor, 0))) return number(0)
  const factors = of.filter(factor => !isNumber(factor, 1))
  return factors.length === 0
    ? number(1)
    : factors.length === 1
      ? factors[0]!
      : { op: 'multiply', of: factors }
}

export const subtract = (left: Formula, right: Formula): Formula =>
  isNumber(right, 0) ? left : { op: 'subtract', left, right }
export const divide = (left: Formula, right: Formula): Formula => ({ op: 'divide', left, right })
export const smaller = (...of: readonly Formula[]): Formula => ({ op: 'min', of })
export const larger = (...of: readonly Formula[]): Formula => ({ op: 'max', of })
export const power = (base: Formula, exponent: number): Formula => ({ op: 'power', base, exponent })
export const ifPositive = (test: Formula, yes: Formula, no: Formula): Formula => ({
  op: 'ifPositive',
  test,
  yes,
  no,
})
export const during = (from: number, to: number, inside: Formula, outside: Formula = number(0)): Formula => ({
  op: 'when',
  months: { from, to },
  inside,
  outside,
})
