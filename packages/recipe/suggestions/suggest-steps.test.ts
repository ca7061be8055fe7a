import { expect, test } from 'vitest'
import { checkRecipe } from '../check-recipe.ts'
import { Recipe } from '../recipe.ts'
import { suggestSteps } from './suggest-steps.ts'
import type { SuggestedColumn, SuggestingProfile } from './suggestion.ts'

const column = (name: string, about: Partial<SuggestedColumn> = {}): SuggestedColumn => ({
  name,
  type: 'text',
  decimal: '.',
  format: null,
  unit: null,
  missing: 0,
  unreadable: 0,
  distinct: 50,
  min: null,
  max: null,
  quantiles: [],
  frequent: [],
  rare: [],
  ...about,
})

const profile: SuggestingProfile = {
  rows: 100,
  duplicates: 3,
  columns: [
    column('id', { type: 'integer', distinct: 100 }),
    column('t', { type: 'timestamp', format: '%d.%m.%Y' }),
    column('x', {
      type: 'number',
      decimal: ',',
      unit: 'Nm',
      missing: 7,
      min: 0,
      max: 900,
      quantiles: [
        { share: 0.25, value: 10 },
        { share: 0.75, value: 20 },
      ],
    }),
    column('city', {
      distinct: 3,
      frequent: [
        { value: 'Köln', count: 60 },
        { value: 'koeln ', count: 30 },
      ],
    }),
    column('same', { distinct: 1 }),
    column('empty', { missing: 90 }),
    column('y', { type: 'integer', distinct: 2 }),
  ],
  alerts: [{ code: 'identifier', column: 'id' }],
  leaks: [{ column: 'empty', figure: 0.99 }],
  time: { column: 't', group: null, unit: 's' },
}
const source = profile.columns.map(({ name }) => name)
const recipe = (...steps: unknown[]) => Recipe.parse({ id: 'r', source: 's', target: 'y', steps })
const codes = (...steps: unknown[]) =>
  suggestSteps(profile, recipe(...steps), source).map(({ id, at }) => `${id}@${at}`)

const parse = {
  step: 'parse',
  columns: { id: { as: 'integer' }, t: { as: 'timestamp' }, x: { as: 'number' }, y: { as: 'integer' } },
}

test('a recipe that has not begun is told to read the columns, and what is odd with them', () => {
  const [first, ...rest] = suggestSteps(profile, recipe(), source)
  expect(first).toMatchObject({
    code: 'read-typed',
    at: 0,
    steps: [{ step: 'parse', columns: { x: { as: 'number', decimal: ',', unit: 'Nm' } } }],
  })
  expect(rest.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['unify-spelling', 'drop-duplicates', 'drop-constant', 'split-by-time']),
  )
})

test('what is suggested has its place, and holds there', () => {
  const begun = recipe(parse, { step: 'rename', columns: { x: 'torque' } })
  const found = suggestSteps(profile, begun, source)
  expect(found.map(({ id, at }) => `${id}@${at}`)).toEqual([
    'unify-spelling:city@1',
    'drop-duplicates@1',
    'drop-constant:same@2',
    'drop-mostly-missing:empty@2',
    'ignore-identifier:id@0',
    'ignore-leak:empty@0',
    'split-by-time:t@2',
    'fill-missing:torque@2',
    'clip-outliers:torque@2',
  ])
  for (const { steps, at } of found)
    expect(checkRecipe({ ...begun, steps: begun.steps.toSpliced(at, 0, ...steps) }, source)).toMatchObject({
      ok: true,
    })
})

test('what is done already is not suggested', () => {
  const done = [
    parse,
    { step: 'map', column: 'city', values: { 'koeln ': 'Köln' } },
    { step: 'dedupe', by: ['id'] },
    { step: 'select', drop: ['same', 'empty'] },
    { step: 'split', kind: 'time', by: 't' },
    { step: 'fill', columns: ['x'], with: 'median' },
    { step: 'clip', column: 'x', low: 0 },
  ]
  expect(codes(...done)).toEqual(['ignore-identifier:id@0'])
})

test('of a recipe that does not hold, only what does is gone on from', () => {
  const broken = codes(parse, { step: 'filter', where: 'nothing > 1' })
  expect(broken).toContain('fill-missing:x@1')
})
