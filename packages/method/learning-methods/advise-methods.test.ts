import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { adviseMethods } from './advise-methods.ts'
import { METHOD_KINDS } from './method-card.ts'
import { METHOD_CARDS } from './method-cards.ts'
import { type MethodFacts, NO_FACTS } from './method-facts.ts'

const perhaps = <T>(known: fc.Arbitrary<T>) => fc.option(known, { nil: null })
const task = fc.constantFrom('classification', 'regression')
const share = fc.double({ min: 0, max: 1, noNaN: true })
const count = fc.nat({ max: 2_000_000 })

const anything = fc.record({
  task: perhaps(task),
  remaining: perhaps(fc.record({ cap: perhaps(fc.integer({ min: 1, max: 500 })) })),
  rows: perhaps(count),
  features: perhaps(fc.nat({ max: 400 })),
  categories: perhaps(fc.nat({ max: 20 })),
  positives: perhaps(count),
  classes: perhaps(fc.integer({ min: 1, max: 12 })),
  missing: perhaps(share),
  groups: perhaps(fc.record({ by: fc.constant('maschine'), count: perhaps(fc.nat({ max: 5000 })) })),
  time: perhaps(fc.constant('zeit')),
  split: perhaps(fc.constantFrom('random', 'stratified', 'group', 'time')),
  gap: fc.boolean(),
  windows: fc.boolean(),
  costs: fc.boolean(),
  live: fc.boolean(),
  everySeconds: perhaps(fc.double({ min: 1e-4, max: 86_400, noNaN: true })),
  explained: fc.boolean(),
})

/** As facts come: a task has a target, only a number counts down, and no case is in more rows than there are. */
const facts = anything.map(
  (known): MethodFacts => ({
    ...known,
    target: known.task === null ? null : 'ausfall',
    remaining: known.task === 'regression' ? known.remaining : null,
    positives:
      known.task !== 'classification' || known.positives === null
        ? null
        : Math.min(known.positives, known.rows ?? known.positives),
  }),
)

const fitOf = (id: string, known: Partial<MethodFacts>) => {
  const found = adviseMethods({ ...NO_FACTS, ...known }).find(({ card }) => card.id === id)
  if (!found) throw new Error(`no card ${id}`)
  return found.judgement
}

test('there are at least fifteen cards, each with an id and a name of its own, of every kind', () => {
  expect(METHOD_CARDS.length).toBeGreaterThanOrEqual(15)
  for (const said of [({ id }: { id: string }) => id, (card: (typeof METHOD_CARDS)[number]) => card.name.de])
    expect(new Set(METHOD_CARDS.map(said)).size).toBe(METHOD_CARDS.length)
  expect(new Set(METHOD_CARDS.map(({ kind }) => kind))).toEqual(new Set(METHOD_KINDS))
})

describe.each(METHOD_CARDS.map(card => [card.id, card] as const))('%s', (_, card) => {
  test('says each thing in both languages, and not twice the same', () => {
    for (const said of [card.purpose, card.needs, card.pitfalls, card.example]) {
      for (const language of LANGUAGES) expect(said[language]).toMatch(/^\S.{19,}[.!?:]$/s)
      expect(said.de).not.toBe(said.en)
    }
    for (const language of LANGUAGES) expect(card.name[language]).not.toBe('')
  })
})

test('whatever is known, every card is judged with a whole sentence in both languages', () => {
  fc.assert(
    fc.property(facts, known => {
      const advised = adviseMethods(known)
      expect(advised).toHaveLength(METHOD_CARDS.length)
      for (const { judgement } of advised) {
        expect(['fits', 'not', 'open']).toContain(judgement.fit)
        for (const language of LANGUAGES) {
          expect(judgement.because[language]).toMatch(/^\S.+\.$/s)
          expect(judgement.because[language]).not.toMatch(/undefined|NaN|∞|null\b/)
        }
        expect(judgement.because.de).not.toBe(judgement.because.en)
      }
    }),
  )
})

test('whoever can be learned from, something that can be learned with fits', () => {
  fc.assert(
    fc.property(facts, known => {
      fc.pre(known.task !== null && known.rows !== null)
      const predicting = adviseMethods(known).filter(({ card }) => card.learners.length > 0)
      expect(predicting.some(({ judgement }) => judgement.fit === 'fits')).toBe(true)
    }),
  )
})

test('a learner of numbers never fits a class, nor one of classes a number', () => {
  fc.assert(
    fc.property(facts, known => {
      fc.pre(known.task !== null)
      for (const { card, judgement } of adviseMethods(known))
        if (card.task !== undefined && card.task !== known.task) expect(judgement.fit).toBe('not')
    }),
  )
})

test('who must be able to follow is led to a tree and to weights, and away from a search', () => {
  const known = { task: 'classification', rows: 50_000, features: 20, explained: true } as const
  expect(fitOf('readable-tree', known).fit).toBe('fits')
  expect(fitOf('readable-tree', { ...known, explained: false }).fit).toBe('not')
  expect(fitOf('logistic-regression', known).fit).toBe('fits')
  expect(fitOf('search', known).fit).toBe('not')
})

test('few known cases call for a watch without a target, many do not', () => {
  const known = {
    task: 'classification',
    target: 'bruch',
    rows: 9000,
    features: 12,
    categories: 0,
    time: 'zeit',
  } as const
  for (const id of [
    'robust-limits',
    'ewma-chart',
    'cusum-chart',
    'series-watch',
    'pca-monitoring',
    'isolation-forest',
  ]) {
    expect(fitOf(id, { ...known, positives: 7 }).fit).toBe('fits')
    expect(fitOf(id, { ...known, positives: 339 }).fit).toBe('not')
    expect(fitOf(id, known).fit).toBe('open')
  }
})

test('reasons carry the project’s own figures as each language writes them', () => {
  const known = { task: 'classification', rows: 10_000, positives: 339, classes: 2, costs: true } as const
  expect(fitOf('rare-failures', known).because).toEqual({
    de: '339 Fälle in 10.000 Zeilen (3,4 %), und was Alarme kosten, steht fest.',
    en: '339 cases in 10,000 rows (3.4 %), and what alarms cost is settled.',
  })
})
