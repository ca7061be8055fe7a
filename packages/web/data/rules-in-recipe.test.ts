import { Recipe } from '@leinwand/recipe'
import { expect, test } from 'vitest'
import { acceptedRule, rulesOf, withChangedRule, withRule } from './rules-in-recipe.ts'

const recipe = Recipe.parse({
  id: 'r',
  source: 's',
  steps: [
    { step: 'parse', columns: { x: { as: 'number' } } },
    { step: 'filter', where: 'x > 1' },
  ],
})
const rule = acceptedRule(
  { id: 'x-range', column: 'x', action: 'flag', source: 'profile', kind: 'range', low: 0 },
  'Demo',
  '2026-11-28T00:00:00Z',
)

test('an accepted rule stands in a check behind the parsing, and further ones beside it', () => {
  const one = withRule(recipe, rule)
  expect(one.steps.map(({ step }) => step)).toEqual(['parse', 'check', 'filter'])
  const two = withRule(one, { ...rule, id: 'other' })
  expect(two.steps).toHaveLength(3)
  expect(rulesOf(two).map(({ id }) => id)).toEqual(['x-range', 'other'])
})

test('a rule is changed in its place, and the last one takes its step along', () => {
  const one = withRule(recipe, rule)
  expect(rulesOf(withChangedRule(one, rule.id, { ...rule, action: 'quarantine' }))).toMatchObject([
    { action: 'quarantine' },
  ])
  expect(withChangedRule(one, rule.id, null)).toEqual(recipe)
})
