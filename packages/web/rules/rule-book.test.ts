import type { QualityRule, Step } from '@leinwand/recipe'
import { describe, expect, test } from 'vitest'
import { entriesOf, stepsOf } from '../preparation/recipe-draft.ts'
import { freeId, readNumber, rulesIn, rulesNumber, withRules } from './rule-book.ts'

const PARSE: Step = {
  step: 'parse',
  columns: { drehzahl: { as: 'number', decimal: '.', thousands: '', missing: [''] } },
}
const RENAME: Step = { step: 'rename', columns: { drehzahl: 'n' } }
const rule = (id: string): QualityRule => ({ kind: 'range', id, column: 'drehzahl', low: 0, action: 'flag' })
const names = (entries: ReturnType<typeof entriesOf>) => stepsOf(entries).map(({ step }) => step)

describe('the rules of a recipe', () => {
  const entries = entriesOf([PARSE, RENAME], [])

  test('stand right behind the reading, before anything is renamed', () => {
    const after = withRules(entries, [rule('a')])
    expect(names(after)).toEqual(['parse', 'check', 'rename'])
    expect(rulesIn(after)).toEqual([rule('a')])
    expect(rulesNumber(after)).toBe(2)
    expect(readNumber(after)).toBe(1)
  })

  test('are added to those that are there, and the step goes with the last of them', () => {
    const two = withRules(withRules(entries, [rule('a')]), [rule('a'), rule('b')])
    expect(rulesIn(two).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(stepsOf(withRules(two, []))).toEqual([PARSE, RENAME])
    expect(withRules(entries, [])).toBe(entries)
  })

  test('stand first where nothing says how the file is read', () => {
    expect(names(withRules([], [rule('a')]))).toEqual(['check'])
    expect(rulesNumber([])).toBeNull()
    expect(readNumber([])).toBe(0)
  })

  test('leave those alone that look at what a later step made', () => {
    const later: Step = { step: 'check', rules: [{ ...rule('later'), column: 'n' }] }
    const after = withRules(entriesOf([PARSE, RENAME, later], []), [rule('a')])
    expect(names(after)).toEqual(['parse', 'check', 'rename', 'check'])
    expect(rulesIn(after)).toEqual([rule('a')])
  })

  test('have ids of their own', () => {
    expect(freeId('range-1', [])).toBe('range-1')
    expect(freeId('range-1', [rule('range-1'), rule('range-1-2')])).toBe('range-1-3')
  })
})
