import { type Explanation, explainFigure, type Plan, type SettledFormula, type Term } from '@leinwand/method'
import type { Format } from '../../language/format.ts'
import type { fieldWords } from '../plan/field-words.ts'
import { pathUnit } from '../plan/path-unit.ts'
import { placeName } from '../plan/place-name.ts'
import type { planWords } from '../plan/plan-words.ts'
import { shownValue } from '../plan/typed-value.ts'
import { type FormulaWords, figureName } from './words.ts'

export type Naming = {
  plan: Plan
  format: Format
  words: FormulaWords
  names: { plan: typeof planWords.de; fields: typeof fieldWords.de }
}

/** With so many digits that one comes to the same cent by hand. */
const number = (value: number, { format }: Naming): string =>
  new Intl.NumberFormat(format.locale, { maximumFractionDigits: Math.abs(value) < 100 ? 6 : 2 }).format(value)

const euro = (value: number, { format }: Naming): string =>
  new Intl.NumberFormat(format.locale, { style: 'currency', currency: 'EUR' }).format(value)

export const unitText = (value: number | null, unit: Explanation['unit'], naming: Naming): string => {
  if (value === null) return naming.words.none
  switch (unit) {
    case 'euro':
      return euro(value, naming)
    case 'month':
      return naming.format.planMonth(naming.plan.start, Math.max(1, value))
    case 'share':
      return `${number(value * 100, naming)} %`
    default:
      return number(value, naming)
  }
}

const monthText = (month: number, { plan, format, names }: Naming): string =>
  month === 0 ? `${names.fields.labels.month} 0` : format.planMonth(plan.start, month)

/** A line of the model as the interface calls it, with whose it is. */
export const lineName = (line: NonNullable<Term['line']>, { words }: Naming): string => {
  const name = words.lines[line.kind]
  const { part, name: owner } = line.owner
  if (part === 'hardware' || part === 'service') return `${name} (${words.sides[part]})`
  return owner === '' ? name : `${name} (${owner})`
}

/** What a term is called; `month` is the one that the formula is about, which need not be said again. */
export const termName = ({ leaf, line }: Term, month: number | null, naming: Naming): string => {
  const { words, plan, names } = naming
  const called = line ? lineName(line, naming) : ''
  const at = (when: number) => monthText(when, naming)
  switch (leaf.op) {
    case 'number':
      return words.constant
    case 'input':
      return placeName(plan, leaf.path, names)
    case 'assumption':
      return plan.assumptions.find(({ id }) => id === leaf.id)?.label ?? leaf.id
    case 'cell':
      return leaf.month === month ? called : words.inMonth(called, at(leaf.month))
    case 'figure':
      return figureName(leaf.id, words, plan.offers)
    case 'total':
      return words.ops.sum(called, at(leaf.from), at(leaf.to))
    case 'lowest':
      return words.ops.lowest(called)
    case 'lowestMonth':
      return words.ops.lowestMonth(called)
    case 'blackFrom':
      return words.ops.blackFrom(called)
    case 'recoveredIn':
      return words.ops.recoveredIn(called)
    default:
      return words.none
  }
}

const COUNTED: readonly string[] = ['quantity', 'sold', 'assets', 'assetsBought', 'machines']
const MONTHS: readonly string[] = ['lowestMonth', 'blackFrom', 'recoveredIn']

const figureUnit = (id: string, plan: Plan): Explanation['unit'] => {
  const found = explainFigure(plan, id)
  return found.ok ? found.value.unit : 'euro'
}

/** The number of a term as it stands in the formula. */
export const termValue = ({ leaf, value, line }: Term, naming: Naming): string => {
  const { plan, words, names } = naming
  if (value === null) return words.none
  if (leaf.op === 'number') return number(value, naming)
  if (leaf.op === 'assumption') return number(value, naming)
  if (leaf.op === 'figure') return unitText(value, figureUnit(leaf.id, plan), naming)
  if (MONTHS.includes(leaf.op)) return unitText(value, 'month', naming)
  if (leaf.op === 'input') {
    const unit = pathUnit(plan, leaf.path)
    return unit === 'euro'
      ? euro(value, naming)
      : `${number(shownValue(value, { unit }), naming)} ${names.fields.units[unit]}`.trim()
  }
  return line && COUNTED.includes(line.kind) ? number(value, naming) : euro(value, naming)
}

/** Where a term leads on to: another figure, or a line in a month. */
export const leadsTo = ({ leaf, value }: Term): { id: string; month?: number } | null => {
  switch (leaf.op) {
    case 'figure':
      return { id: leaf.id }
    case 'cell':
      return { id: leaf.line, month: leaf.month }
    case 'total':
      return { id: leaf.line, month: leaf.to }
    case 'lowest':
      return { id: leaf.line }
    case 'lowestMonth':
    case 'blackFrom':
    case 'recoveredIn':
      return { id: leaf.line, ...(value === null ? {} : { month: value }) }
    default:
      return null
  }
}

export const sameLeaf = (one: SettledFormula, other: SettledFormula): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
