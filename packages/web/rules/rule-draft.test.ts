import type { QualityRule } from '@leinwand/recipe'
import { describe, expect, test } from 'vitest'
import { draftOfRule, lackOf, ruleOf } from './rule-draft.ts'

const about = { id: 'r', action: 'flag' as const, source: 'person' as const }

const RULES: readonly QualityRule[] = [
  { kind: 'known', column: 'a', ...about },
  { kind: 'range', column: 'a', low: -1.5, high: 3, ...about },
  { kind: 'range', column: 'a', high: 0, ...about },
  { kind: 'among', column: 'a', values: ['ja', 'nein'], ...about },
  { kind: 'pattern', column: 'a', pattern: '[A-Z]\\d+', ...about },
  { kind: 'unique', column: 'a', ...about },
  { kind: 'increasing', column: 'a', by: 'maschine', ...about },
  { kind: 'maxGap', column: 'a', seconds: 90, ...about },
  { kind: 'when', where: 'a < b', ...about, action: 'quarantine' },
]

describe('a rule in a form', () => {
  test.each(RULES)('$kind comes back as it was', rule => {
    const draft = draftOfRule(rule)
    expect(lackOf(draft)).toBeNull()
    expect(ruleOf(draft, { id: 'r', source: 'person' })).toEqual(rule)
  })

  test('says what it lacks', () => {
    const draft = { ...draftOfRule(undefined), column: 'a' }
    expect(lackOf(draftOfRule(undefined))).toBe('column')
    expect(lackOf(draft)).toBe('limits')
    expect(lackOf({ ...draft, low: 3, high: 1 })).toBe('limits')
    expect(lackOf({ ...draft, low: 3 })).toBeNull()
    expect(lackOf({ ...draft, kind: 'among', values: ' \n ' })).toBe('values')
    expect(lackOf({ ...draft, kind: 'maxGap', seconds: 0 })).toBe('seconds')
    expect(lackOf({ ...draft, kind: 'when', column: '' })).toBe('where')
  })

  test('takes each allowed value once, without the room around it', () => {
    const draft = {
      ...draftOfRule(undefined),
      kind: 'among' as const,
      column: 'a',
      values: ' ja \nnein\n\nja',
    }
    expect(ruleOf(draft, { id: 'r' })).toMatchObject({ values: ['ja', 'nein'] })
  })
})
