import type { SettledFormula } from '@leinwand/method'
import { describe, expect, test } from 'vitest'
import { formulaText } from './formula-text.ts'
import { figureName, formulaWords } from './words.ts'

const number = (value: number): SettledFormula => ({ op: 'number', value })
const add = (...of: SettledFormula[]): SettledFormula => ({ op: 'add', of })
const multiply = (...of: SettledFormula[]): SettledFormula => ({ op: 'multiply', of })
const subtract = (left: SettledFormula, right: SettledFormula): SettledFormula => ({
  op: 'subtract',
  left,
  right,
})
const divide = (left: SettledFormula, right: SettledFormula): SettledFormula => ({
  op: 'divide',
  left,
  right,
})

const leaf = (formula: SettledFormula) => (formula.op === 'number' ? String(formula.value) : formula.op)
const written = (formula: SettledFormula) => formulaText(formula, leaf, formulaWords.de)

describe('a formula is written with the brackets that it needs, and no more', () => {
  test.each([
    [add(number(1), multiply(number(2), number(3))), '1 + 2 · 3'],
    [multiply(number(1), add(number(2), number(3))), '1 · (2 + 3)'],
    [subtract(number(9), add(number(2), number(3))), '9 − (2 + 3)'],
    [subtract(subtract(number(9), number(2)), number(3)), '9 − 2 − 3'],
    [divide(number(9), multiply(number(2), number(3))), '9 / (2 · 3)'],
    [divide(multiply(number(9), number(2)), number(3)), '9 · 2 / 3'],
    [{ op: 'power', base: add(number(1), number(0.08)), exponent: -2 }, '(1 + 0.08)^−2'],
    [{ op: 'power', base: number(1.08), exponent: 5 / 12 }, '1.08^(5/12)'],
    [{ op: 'max', of: [number(0), subtract(number(1), number(2))] }, 'größter Wert von (0; 1 − 2)'],
    [
      multiply(number(2), { op: 'ifPositive', test: number(1), yes: number(3), no: number(4) }),
      '2 · (wenn 1 > 0: 3, sonst 4)',
    ],
  ] as const)('%#', (formula, text) => expect(written(formula)).toBe(text))
})

test('a figure is called as the interface calls it, also that of an offer whose id has dots', () => {
  const offers = [{ id: 'a.b', name: 'Ausfallwarnung' }]
  const name = (id: string) => figureName(id, formulaWords.de, offers)
  expect(name('npv')).toBe('Kapitalwert')
  expect(name('margins.service.db2')).toBe('Deckungsbeitrag II, Datendienst')
  expect(name('perMachine.db1')).toBe('Deckungsbeitrag I je Maschine und Monat')
  expect(name('offers.a.b.revenue')).toBe('Umsatz, Ausfallwarnung')
})
