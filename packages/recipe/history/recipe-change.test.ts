import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recipe } from '../recipe.ts'
import type { Step } from '../steps/step.ts'
import { recipeChange, sameRecipe } from './recipe-change.ts'

const filter = (where: string): Step => ({ step: 'filter', where })
const recipe = (...steps: Step[]): Recipe => ({ id: 'r', source: 's', steps, target: 't', ignore: [] })
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(filter) as [Step, Step, Step, Step]

test('a change is said by what it did', () => {
  const before = recipe(a, b, c, d)
  expect(recipeChange(null, before)).toEqual({ code: 'first', params: {} })
  const said = (...steps: Step[]) => recipeChange(before, recipe(...steps))
  expect(said(a, b, b, c, d)).toEqual({ code: 'added', params: { step: 'filter', at: 3, count: 1 } })
  expect(said(a, d)).toEqual({ code: 'removed', params: { step: 'filter', at: 2, count: 2 } })
  expect(said(a, filter('x'), c, d)).toEqual({ code: 'changed', params: { step: 'filter', at: 2 } })
  expect(said(a, c, d, b)).toEqual({ code: 'moved', params: { step: 'filter', at: 2, to: 4 } })
  expect(said(d, a, b, c)).toEqual({ code: 'moved', params: { step: 'filter', at: 4, to: 1 } })
  expect(said(d, c, b, a)).toEqual({ code: 'replaced', params: { at: 1, count: 4, by: 4 } })
  expect(recipeChange(before, { ...before, target: 'u', ignore: ['k'] })).toEqual({
    code: 'settings',
    params: { settings: 'target, ignore' },
  })
})

test('the order of keys makes no other recipe', () => {
  const select: Step = { step: 'select', drop: ['x'] }
  expect(sameRecipe(recipe(select), recipe({ drop: ['x'], step: 'select' }))).toBe(true)
})

const steps = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 })

test('taking one step elsewhere is a move', () => {
  fc.assert(
    fc.property(steps, fc.nat(), fc.nat(), (numbers, from, to) => {
      const before = numbers.map(n => filter(`x > ${n}`))
      const after = [...before]
      const [step] = after.splice(from % before.length, 1)
      after.splice(to % before.length, 0, step!)
      const { code } = recipeChange(recipe(...before), recipe(...after))
      expect(code).toBe(from % before.length === to % before.length ? 'settings' : 'moved')
    }),
  )
})

test('what is added is removed again at the same place', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (numbers, at) => {
      const before = recipe(...numbers.map(n => filter(`x > ${n}`)))
      const after = recipe(...before.steps.toSpliced(at % (numbers.length + 1), 0, filter('new')))
      const there = recipeChange(before, after)
      const back = recipeChange(after, before)
      expect([there.code, back.code]).toEqual(['added', 'removed'])
      expect(back.params).toEqual(there.params)
    }),
  )
})
