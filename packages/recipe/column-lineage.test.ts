import { expect, test } from 'vitest'
import { reorderBreaks } from './column-lineage.ts'
import { Recipe } from './recipe.ts'

const recipe = Recipe.parse({
  id: 'r',
  source: 's',
  steps: [
    { step: 'parse', columns: { x: { as: 'number' } } },
    { step: 'derive', column: 'z', as: 'x + 1' },
    { step: 'derive', column: 'w', as: 'z + 1' },
  ],
  target: 'w',
})

test('a step that is moved breaks those that need it, and nothing where none does', () => {
  expect(reorderBreaks(recipe, 1, 1, ['x'])).toEqual([])
  const broken = reorderBreaks(recipe, 2, 3, ['x'])
  expect(broken.map(({ step, failure }) => [step, failure.code])).toEqual([
    [2, 'expression-unknown-column'],
    [3, 'target-missing'],
  ])
})
