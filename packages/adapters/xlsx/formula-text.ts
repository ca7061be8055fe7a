import type { SettledFormula } from '@leinwand/method'

/** Where a formula finds what it names; addresses as they stand in the formula. */
export type Places = {
  readonly input: (path: string) => string
  readonly assumption: (id: string) => string
  /** Nothing where a line is asked for before month 0. */
  readonly cell: (line: string, month: number) => string | null
  /** A line over months, and the numbers of these months, as ranges of the same length. */
  readonly range: (line: string, from: number, to: number) => string
  readonly monthsOf: (line: string, from: number, to: number) => string
  readonly figure: (id: string) => string
  readonly months: number
  readonly reason: (code: string) => string
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** All digits of a number, as a formula takes them; a negative one in brackets, because −2^2 is 4 to a spreadsheet. */
const numberText = (value: number): string =>
  value < 0 || Object.is(value, -0) ? `(${value})` : String(value)

/** A column of the sheet is never this far away from another. */
const FAR = 1_000_000

const black = (line: string, places: Places): string => {
  const [range, months] = [places.range(line, 1, places.months), places.monthsOf(line, 1, places.months)]
  return `SUMPRODUCT(MAX((${range}<-0.005)*${months}))+1`
}

/** Month of the first negative value; `FAR` or more where there is none. */
const firstNegative = (range: string, months: string): string =>
  `SUMPRODUCT(MIN((${range}>=0)*${FAR}+${months}))`

const recovered = (line: string, places: Places): string => {
  const [range, months] = [places.range(line, 0, places.months), places.monthsOf(line, 0, places.months)]
  const first = firstNegative(range, months)
  const back = `SUMPRODUCT(MIN((((${range}<0)+(${months}<${first}))>0)*${FAR}+${months}))`
  return `IF(${first}>=${FAR},0,IF(${back}>=${FAR},${quoted('–')},${back}))`
}

type Tiers = Extract<SettledFormula, { op: 'tiers' }>

const tiers = ({ kind, steps, quantity }: Tiers, places: Places): string => {
  const q = formulaText(quantity, places)
  if (kind === 'graduated') {
    const parts = steps.map(({ upTo, price }, index) => {
      const under = steps[index - 1]?.upTo ?? 0
      const within = upTo === null ? q : `MIN(${q},${numberText(upTo)})`
      return `MAX(0,${within}-${numberText(under)})*${formulaText(price, places)}`
    })
    return `(${parts.join('+')})`
  }
  const prices = steps.map(({ price }) => formulaText(price, places))
  const chosen = steps
    .slice(0, -1)
    .reduceRight(
      (otherwise, { upTo }, index) => `IF(${q}<=${numberText(upTo!)},${prices[index]},${otherwise})`,
      prices.at(-1)!,
    )
  return `(${q}*${chosen})`
}

/**
 * A formula of the model as a spreadsheet's formula: English function names and commas, as a file stores them, and only
 * functions that Excel and LibreOffice share. Every operation is bracketed, so that no precedence matters.
 */
export const formulaText = (formula: SettledFormula, places: Places): string => {
  const inner = (one: SettledFormula): string => formulaText(one, places)
  switch (formula.op) {
    case 'number':
      return numberText(formula.value)
    case 'input':
      return places.input(formula.path)
    case 'assumption':
      return places.assumption(formula.id)
    case 'cell':
      return places.cell(formula.line, formula.month) ?? '0'
    case 'figure':
      return places.figure(formula.id)
    case 'total':
      return `SUM(${places.range(formula.line, formula.from, formula.to)})`
    case 'lowest':
      return `MIN(${places.range(formula.line, formula.from, formula.to)})`
    case 'lowestMonth': {
      const range = places.range(formula.line, 0, places.months)
      return `(MATCH(MIN(${range}),${range},0)-1)`
    }
    case 'blackFrom': {
      const last = places.cell(formula.line, places.months)
      return `IF(${last}<-0.005,${quoted('–')},${black(formula.line, places)})`
    }
    case 'recoveredIn':
      return recovered(formula.line, places)
    case 'none':
      return quoted('–')
    case 'add':
      return `(${formula.of.map(inner).join('+')})`
    case 'multiply':
      return `(${formula.of.map(inner).join('*')})`
    case 'min':
    case 'max':
      return `${formula.op.toUpperCase()}(${formula.of.map(inner).join(',')})`
    case 'subtract':
      return `(${inner(formula.left)}-${inner(formula.right)})`
    case 'divide':
      return `(${inner(formula.left)}/${inner(formula.right)})`
    case 'power':
      // 0^0 is an error to Excel; nothing rises in its first year.
      return formula.exponent === 0 ? '1' : `(${inner(formula.base)}^${numberText(formula.exponent)})`
    case 'annuityFactor':
      return `(-PMT(${inner(formula.rate)},${numberText(formula.periods)},1))`
    case 'tiers':
      return tiers(formula, places)
    case 'ifPositive':
      return `IF(${inner(formula.test)}>0,${inner(formula.yes)},${inner(formula.no)})`
  }
}

/** Why a figure is none, as a formula that is empty where it is one; nothing where it is always one. */
export const reasonText = (formula: SettledFormula, places: Places): string | null => {
  switch (formula.op) {
    case 'none':
      return quoted(places.reason(formula.reason))
    case 'ifPositive': {
      const [then, otherwise] = [reasonText(formula.yes, places), reasonText(formula.no, places)]
      if (then === null && otherwise === null) return null
      return `IF(${formulaText(formula.test, places)}>0,${then ?? '""'},${otherwise ?? '""'})`
    }
    default:
      return null
  }
}
