import type { SettledFormula } from '@leinwand/method'
import type { FormulaWords } from './words.ts'

/** How a leaf is written: by its name, or by its number. */
export type WriteLeaf = (leaf: SettledFormula) => string

/** How tightly an operation binds; what binds looser than its place stands in brackets. */
const SUM = 1
const PRODUCT = 2
const POWER = 3
const CHOICE = 0

type Piece = { text: string; binds: number }

const whole = (text: string): Piece => ({ text, binds: 9 })

const within = ({ text, binds }: Piece, least: number): string => (binds < least ? `(${text})` : text)

const piece = (formula: SettledFormula, leaf: WriteLeaf, words: FormulaWords): Piece => {
  const of = (part: SettledFormula) => piece(part, leaf, words)
  const text = (part: SettledFormula) => of(part).text
  switch (formula.op) {
    case 'add':
      return { text: formula.of.map(part => within(of(part), SUM)).join(' + '), binds: SUM }
    case 'subtract':
      return { text: `${within(of(formula.left), SUM)} − ${within(of(formula.right), PRODUCT)}`, binds: SUM }
    case 'multiply':
      return { text: formula.of.map(part => within(of(part), PRODUCT)).join(' · '), binds: PRODUCT }
    case 'divide':
      return {
        text: `${within(of(formula.left), PRODUCT)} / ${within(of(formula.right), POWER)}`,
        binds: PRODUCT,
      }
    case 'power': {
      const twelfths = Math.round(formula.exponent * 12)
      const exponent = twelfths % 12 === 0 ? String(twelfths / 12) : `(${twelfths}/12)`
      return { text: `${within(of(formula.base), 9)}^${exponent.replace('-', '−')}`, binds: POWER }
    }
    case 'min':
      return whole(`${words.ops.smallest} (${formula.of.map(text).join('; ')})`)
    case 'max':
      return whole(`${words.ops.largest} (${formula.of.map(text).join('; ')})`)
    case 'annuityFactor':
      return whole(words.ops.annuity(text(formula.rate), String(Math.round(formula.periods * 100) / 100)))
    case 'tiers': {
      const steps = formula.steps.map(({ upTo, price }) =>
        upTo === null ? words.ops.tierOpen(text(price)) : words.ops.tierUpTo(String(upTo), text(price)),
      )
      return whole(words.ops.tiers(text(formula.quantity), steps.join(', ')))
    }
    case 'ifPositive':
      return {
        text: words.ops.choice(text(formula.test), text(formula.yes), text(formula.no)),
        binds: CHOICE,
      }
    default:
      return whole(leaf(formula))
  }
}

/** A formula as one writes it on paper, with brackets only where they are needed. */
export const formulaText = (formula: SettledFormula, leaf: WriteLeaf, words: FormulaWords): string =>
  piece(formula, leaf, words).text
