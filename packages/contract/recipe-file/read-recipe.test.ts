import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecipe } from './read-recipe.ts'

const file = 'r.yaml'
const read = (text: string) => readRecipe(text, { file })
const failures = (text: string) => {
  const found = read(text)
  return found.ok ? [] : found.failures.map(({ code, params }) => [code, params.line, params.path])
}

const yaml = `id: r
source: s
steps:
  - step: filter
    where: x > 1
  - step: select
    keep: [a]
`

test('a recipe is read as YAML and as JSON', () => {
  const found = read(yaml)
  expect(found).toMatchObject({
    ok: true,
    value: { inProject: false, recipe: { id: 'r', ignore: [], steps: [{ step: 'filter' }, {}] } },
  })
  expect(read(JSON.stringify(found.ok && found.value.recipe))).toEqual(found)
})

test('of a project file the recipe is taken', () => {
  const project = readFileSync(new URL('../../../examples/milling/project.yaml', import.meta.url), 'utf8')
  expect(read(project)).toMatchObject({
    ok: true,
    value: { inProject: true, recipe: { id: 'ausfall', target: 'ausfall' } },
  })
})

test.each([
  [
    'a step that there is not',
    yaml.replace('filter', 'filtre'),
    'project-unknown-option-near',
    4,
    'steps[0].step',
  ],
  ['a key that there is not', yaml.replace('where', 'were'), 'project-unknown-key-near', 5, 'steps[0].were'],
  ['a select with both', `${yaml}    drop: [b]\n`, 'project-select-keep-or-drop', 6, 'steps[1]'],
  ['a bracket that is not closed', yaml.replace('[a]', '[a'), 'project-yaml-unclosed', 7, undefined],
  ['a project that does not hold', 'leinwand: 1\nid: x\n', 'project-missing-key', 1, 'name'],
])('%s is said with its line', (_, text, code, line, path) => {
  expect(failures(text)[0]).toEqual([code, line, path])
})

test('nothing, and what is no recipe, is said as such', () => {
  expect(failures('')[0]?.[0]).toBe('recipe-file-empty')
  expect(failures('just a text')[0]?.[0]).toBe('recipe-not-a-recipe')
})
