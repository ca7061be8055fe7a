import { STEP_NAMES } from '@leinwand/contract'
import { Step } from '@leinwand/recipe'
import { describe, expect, test } from 'vitest'
import { aboutWords } from '../steps/about-words.ts'
import { caseOf, inCase } from './cases.ts'
import { type CasesField, type Field, isOne } from './field.ts'
import { formWords, labelOf } from './form-words.ts'
import { formOf, STEP_FORMS } from './step-forms.ts'

const NAMES = Object.keys(STEP_NAMES.de)

const SAME_IN_ENGLISH = ['en by', 'en of', 'en along']

/** All fields of a page with where their words are looked for. */
const fieldsOf = (
  fields: readonly Field[],
  scopes: readonly string[],
): readonly (readonly [Field, readonly string[]])[] =>
  fields.flatMap(field => {
    const inner = (more: readonly Field[], scope: string) =>
      fieldsOf(more, [`${scopes[0]}.${scope}`, ...scopes])
    const self = [[field, scopes] as const]
    if (field.as === 'cases') return [...self, ...field.options.flatMap(one => inner(one.fields, one.id))]
    if (field.as === 'variant')
      return [...self, ...field.options.flatMap(one => inner(one.fields ?? [], one.id))]
    if (field.as === 'list' || field.as === 'record')
      return [...self, ...inner(isOne(field.of) ? [field.of] : field.of, field.key)]
    return field.as === 'object' ? inner(field.of, field.key) : self
  })

/** Keys that the schema of a step does not know, however incomplete the rest is. */
const unknownKeys = (draft: unknown): readonly string[] => {
  const read = Step.safeParse(draft)
  return read.success
    ? []
    : read.error.issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : []))
}

describe('the page of every step', () => {
  test.each(NAMES)('%s has one, with a line that says what it does', step => {
    expect(formOf(step)).toBeDefined()
    expect(aboutWords.de.about[step]).toBeTruthy()
    expect(aboutWords.en.about[step]).toBeTruthy()
  })

  test.each(NAMES)('%s: every field has a label in both languages', step => {
    const found = fieldsOf(formOf(step)?.fields ?? [], [step])
    const bare = (['de', 'en'] as const).flatMap(language =>
      found
        .filter(([field, scopes]) => labelOf(formWords[language], field.key, ...scopes) === field.key)
        .map(([{ key }]) => `${language} ${key}`),
    )
    expect(bare.filter(each => !SAME_IN_ENGLISH.includes(each))).toEqual([])
  })

  test.each(NAMES)('%s begins with nothing that its schema does not know, in each of its forms', step => {
    const form = formOf(step)
    const start = { step, ...form?.start([{ name: 'a', type: 'number' }]) }
    expect(unknownKeys(start)).toEqual([])
    for (const field of form?.fields ?? []) {
      if (field.as !== 'cases') continue
      for (const { id } of field.options) {
        const next = inCase(field, start, id)
        expect(caseOf(field, next)?.id).toBe(id)
        expect(unknownKeys(next)).toEqual([])
      }
    }
  })

  test('no page is of a step that there is not, once all are there', () => {
    const orphans = Object.keys(STEP_FORMS).filter(step => !NAMES.includes(step))
    expect(orphans.filter(step => !Object.hasOwn(aboutWords.de.about, step))).toEqual([])
  })
})

test('another form keeps what both have and lets go of what only the old one had', () => {
  const split = formOf('split')?.fields[0] as CasesField
  const random = { step: 'split', kind: 'random', reason: 'so', test: 0.3, folds: 4, seed: 7 }
  expect(inCase(split, random, 'group')).toEqual({
    step: 'split',
    kind: 'group',
    by: '',
    test: 0.3,
    folds: 4,
    seed: 7,
  })
})
