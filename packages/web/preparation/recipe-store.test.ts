import type { Recipe, Step } from '@leinwand/recipe'
import { expect, test } from 'vitest'
import { entriesOf, moved, newEntry, redrafted, stepNumber, stepsOf } from './recipe-draft.ts'
import { type Keeper, recipeStore, type Served } from './recipe-store.ts'

const derive = (column: string, as: string): Step => ({ step: 'derive', column, as })
const recipe = (steps: Step[]): Recipe => ({ id: 'r', source: 's', steps, ignore: [] })

/** A server that keeps one recipe and refuses what was made on another version of it. */
const server = (first: Recipe) => {
  let now: Served = { recipe: first, version: '1' }
  const saved: Recipe[] = []
  const keeper: Keeper = {
    save: async (next, basedOn) => {
      if (basedOn !== now.version) throw new Error('changed')
      saved.push(next)
      now = { recipe: next, version: String(Number(now.version) + 1) }
      return now
    },
    changedMeanwhile: error => error instanceof Error && error.message === 'changed',
  }
  return {
    keeper,
    saved,
    now: () => now,
    elsewhere: (next: Recipe) => {
      now = { recipe: next, version: String(Number(now.version) + 1) }
    },
  }
}

test('saves what is whole by itself, and waits for what is not', async () => {
  const there = server(recipe([derive('a', 'x')]))
  const store = recipeStore(there.now(), there.keeper)
  store.change({ entries: [...store.shown().entries, newEntry({ step: 'derive', column: 'b', as: '' })] })
  await store.keep()
  expect(there.saved).toEqual([])
  const { entries } = store.shown()
  expect(entries[1]?.lacks).toEqual(['as'])
  store.change({ entries: [entries[0]!, redrafted(entries[1]!, { step: 'derive', column: 'b', as: 'x' })] })
  await store.keep()
  expect(there.now().recipe.steps).toEqual([derive('a', 'x'), derive('b', 'x')])
  expect(store.shown().unsaved).toBe(false)
})

test('says that somebody else changed it, and lets one of the two hold', async () => {
  const there = server(recipe([derive('a', 'x')]))
  const store = recipeStore(there.now(), there.keeper)
  there.elsewhere(recipe([derive('a', 'y')]))
  store.change({ entries: entriesOf([derive('a', 'z')], store.shown().entries) })
  await store.keep()
  expect(store.shown()).toMatchObject({ conflict: true, unsaved: true })
  await store.insist(there.now())
  expect(there.now().recipe.steps).toEqual([derive('a', 'z')])
  expect(store.shown()).toMatchObject({ conflict: false, unsaved: false })
})

test('takes what others did while nothing of ours waits, and keeps the keys of what stayed', () => {
  const there = server(recipe([derive('a', 'x'), derive('b', 'x')]))
  const store = recipeStore(there.now(), there.keeper)
  const keys = store.shown().entries.map(({ key }) => key)
  there.elsewhere(recipe([derive('b', 'x'), derive('a', 'x')]))
  store.serve(there.now())
  expect(store.shown().entries.map(({ key }) => key)).toEqual(keys.toReversed())
})

test('a step that is being changed counts as it was when it was last whole', () => {
  const entry = newEntry(derive('a', 'x'))
  const changed = redrafted(entry, { step: 'derive', column: '', as: 'x' })
  expect(stepsOf([changed])).toEqual([derive('a', 'x')])
  expect(stepNumber([newEntry({ step: 'filter', where: '' }), changed], 1)).toBe(1)
})

test('moves one of a list to a place among the others', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
})
