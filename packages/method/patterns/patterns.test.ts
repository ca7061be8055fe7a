import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findings } from '../analysis/findings.ts'
import { arbitraryEvents } from '../canvas/arbitrary-canvas.ts'
import { isCoreBlock } from '../canvas/block.ts'
import type { CanvasAct } from '../canvas/event.ts'
import { Note } from '../canvas/note.ts'
import { afterActs, EMPTY_CANVAS, replay } from '../canvas/reduce.ts'
import { undoOf } from '../canvas/undo.ts'
import { appraise } from '../finance/appraise.ts'
import { planFailure } from '../finance/check-plan.ts'
import { Plan } from '../finance/plan.ts'
import { LANGUAGES } from '../language.ts'
import { elementsOf, Pattern } from './pattern.ts'
import { isPatternNoteId } from './pattern-note-id.ts'
import { PATTERNS, patternOf } from './patterns.ts'
import { acceptedNotes, missingOf, offerDraft, proposals } from './proposals.ts'

const NOW = '2026-11-22T10:00:00Z'
const wordsOf = ({ name, idea, pricing, example, risks, notes }: Pattern) => [
  name,
  idea,
  pricing,
  example,
  ...risks,
  ...notes.map(({ text }) => text),
]

const HANGING_TOGETHER = [
  'value-as-feature',
  'several-ideas',
  'duplicate-notes',
  'link-gone',
  'revenue-without-value',
  'partner-without-part',
  'cost-without-cause',
  'orphan-note',
  'data-service-without-source',
] as const

test('there are 26 patterns, each with an id and a name of its own', () => {
  expect(PATTERNS).toHaveLength(26)
  for (const key of ['id', 'name'] as const)
    expect(new Set(PATTERNS.map(pattern => JSON.stringify(pattern[key]))).size).toBe(PATTERNS.length)
  expect(patternOf('pay-per-use')?.id).toBe('pay-per-use')
  expect(patternOf('constructor')).toBeUndefined()
})

describe.each(PATTERNS.map(pattern => [pattern.id, pattern] as const))('%s', (_, pattern) => {
  test('says each thing in both languages, and not twice the same', () => {
    Pattern.parse(pattern)
    for (const { de, en } of wordsOf(pattern)) expect(de).not.toBe(en)
    expect(pattern.example.de).toContain('Muster ')
  })
  test('applies the cycle in the core, sells something of value and says what it costs', () => {
    const core = pattern.notes.filter(({ block }) => isCoreBlock(block))
    expect(core.some(({ cycle }) => cycle.length > 0)).toBe(true)
    expect(elementsOf(pattern)).toContain('deployment')
    for (const { block, cycle } of pattern.notes) expect(isCoreBlock(block) || cycle.length === 0).toBe(true)
    const blocks = pattern.notes.map(({ block }) => block)
    expect(blocks).toEqual(
      expect.arrayContaining(['valuePropositions', 'revenueStreams', 'costStructure', 'keyActivities']),
    )
    expect(new Set(pattern.notes.map(({ key }) => key)).size).toBe(pattern.notes.length)
  })
  test.each(LANGUAGES)('its notes are sound in %s and hang together', language => {
    const keys = pattern.notes.map(({ key }) => key)
    const notes = acceptedNotes(proposals(pattern, EMPTY_CANVAS, language), keys)
    const acts = notes.map(note => {
      expect(Note.parse(note)).toEqual(note)
      expect(note.id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
      return { kind: 'note-added', note } as const
    })
    const ids = {
      kpi: [],
      party: [],
      source: [],
      recipe: [],
      model: [],
      deployment: [],
      offer: [],
      assumption: [],
    }
    const canvas = afterActs(EMPTY_CANVAS, acts)
    const rules = findings({ canvas, ids, offers: [] }).map(({ rule }) => rule)
    for (const rule of HANGING_TOGETHER) expect(rules).not.toContain(rule)
  })
  test('its unit is a word of the reader’s language, or a sign that both know', () => {
    const units = LANGUAGES.map(language => {
      const { price } = offerDraft(pattern, language)
      return 'unit' in price ? price.unit : ''
    })
    const known = ['', 'h', 't', 'l', 'm³', 'kWh']
    expect(units[0] !== units[1] || known.includes(units[0] ?? '')).toBe(true)
  })
  test.each(LANGUAGES)('its price model can be reckoned with in %s, and earns on what it sells', language => {
    const plan = Plan.parse({ start: '2027-01', discountRate: 0.08, offers: [offerDraft(pattern, language)] })
    expect(planFailure(plan)).toBeUndefined()
    const outcome = appraise(plan, { now: NOW })
    if (!outcome.ok) throw new Error(outcome.failure.code)
    const revenue = outcome.value.monthly.reduce((sum, month) => sum + month.revenue, 0)
    expect(revenue).toBeGreaterThan(0)
    expect(outcome.value.npv).toBeGreaterThan(0)
  })
})

const accepting = (pattern: Pattern, keys: readonly string[], state = EMPTY_CANVAS): CanvasAct => ({
  kind: 'acts-together',
  reason: 'pattern',
  from: pattern.id,
  acts: [
    { kind: 'pattern-chosen', pattern: pattern.id },
    ...acceptedNotes(proposals(pattern, state, 'de'), keys).map(note => ({
      kind: 'note-added' as const,
      note,
    })),
  ],
})

const anyPattern = fc.constantFrom(...PATTERNS)

test('what is accepted is there and what is not is missing, on any canvas; undone it is as before', () =>
  fc.assert(
    fc.property(anyPattern, arbitraryEvents, fc.array(fc.nat()), (pattern, events, picks) => {
      const canvas = replay(events)
      const keys = pattern.notes.map(({ key }) => key)
      const accepted = keys.filter((_, at) => picks.some(pick => pick % keys.length === at))
      const act = accepting(pattern, accepted, canvas)
      const after = afterActs(canvas, [act])
      expect(missingOf(pattern, after).map(({ key }) => key)).toEqual(
        keys.filter(key => !accepted.includes(key)),
      )
      for (const { key, note, standsFor } of proposals(pattern, after, 'de')) {
        expect(standsFor?.id).toBe(accepted.includes(key) ? note.id : undefined)
        expect(isPatternNoteId(note.id)).toBe(true)
      }
      const undo = undoOf(canvas, act)
      expect(afterActs(after, undo === null ? [] : [undo])).toEqual(canvas)
    }),
  ))

test('proposals are the same every time, and come after what stands on their block', () =>
  fc.assert(
    fc.property(anyPattern, arbitraryEvents, (pattern, events) => {
      const canvas = replay(events)
      const once = proposals(pattern, canvas, 'en')
      expect(proposals(pattern, canvas, 'en')).toEqual(once)
      for (const { note } of once)
        for (const other of Object.values(canvas.notes))
          if (other.block === note.block) expect(note.rank).toBeGreaterThan(other.rank)
      const german = proposals(pattern, canvas, 'de').map(({ note }) => note.id)
      expect(german).toEqual(once.map(({ note }) => note.id))
    }),
  ))

test('what is accepted later is linked to what was accepted before, and to notes of one’s own that stand in', () => {
  const pattern = patternOf('pay-per-use')!
  const first = afterActs(EMPTY_CANVAS, [accepting(pattern, ['fee'])])
  const own = Note.parse({
    id: 'zaehlen',
    block: 'keyActivities',
    rank: 0,
    text: 'Zählen',
    links: ['pay-per-use__billing'],
  })
  const second = afterActs(first, [{ kind: 'note-added', note: own }])
  const linksOf = (keys: string[]) =>
    Object.fromEntries(
      acceptedNotes(proposals(pattern, second, 'de'), keys).map(({ id, links }) => [id, links]),
    )
  expect(linksOf(['value', 'meter'])).toEqual({
    'pay-per-use__meter': ['zaehlen'],
    'pay-per-use__value': ['zaehlen', 'pay-per-use__fee'],
  })
  expect(linksOf(['fee'])).toEqual({})
})

test('a note of one’s own stands for a needed one when it links to it, unless it only marks a gap', () => {
  const pattern = patternOf('pay-per-use')!
  const own = (status: Note['status']) =>
    afterActs(EMPTY_CANVAS, [
      {
        kind: 'note-added',
        note: Note.parse({
          id: 'zaehler',
          block: 'keyResources',
          rank: 0,
          text: 'Betriebsstundenzähler',
          status,
          links: ['pay-per-use__meter'],
        }),
      },
    ])
  const missing = (status: Note['status']) => missingOf(pattern, own(status)).map(({ key }) => key)
  expect(missing('existing')).not.toContain('meter')
  expect(missing('missing')).toContain('meter')
  expect(proposals(pattern, own('existing'), 'de')[0]?.standsFor?.id).toBe('zaehler')
})
