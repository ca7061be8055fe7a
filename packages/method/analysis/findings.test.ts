import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryEvents, arbitraryNote, asEvents } from '../canvas/arbitrary-canvas.ts'
import { BLOCKS } from '../canvas/block.ts'
import { SingleAct } from '../canvas/event.ts'
import type { Note } from '../canvas/note.ts'
import { afterActs, EMPTY_CANVAS, replay } from '../canvas/reduce.ts'
import { LANGUAGES } from '../language.ts'
import type { AnalysisInput } from './analysis-input.ts'
import { Finding, RULES, type RuleId } from './finding.ts'
import { findingSentence, ruleTitle } from './finding-words.ts'
import { findings } from './findings.ts'
import { cases, ids, note, segment, value } from './rule-cases.fixture.ts'

const inputOf = (notes: readonly Note[], more: Partial<AnalysisInput> = {}): AnalysisInput => ({
  canvas: { notes: Object.fromEntries(notes.map(each => [each.id, each])), dismissals: {} },
  ids,
  offers: [],
  ...more,
})

/** Of the findings of one rule, the notes each points at. */
const found = (rule: RuleId, notes: readonly Note[], more: Partial<AnalysisInput> = {}): string[][] =>
  findings(inputOf(notes, more))
    .filter(finding => finding.rule === rule)
    .map(finding => finding.notes)

describe.each(RULES)('%s', rule => {
  test.each(cases[rule])('$name', ({ notes, finds, more }) => expect(found(rule, notes, more)).toEqual(finds))
  test('has a case in which it speaks and one in which it does not', () => {
    expect(cases[rule].some(({ finds }) => finds.length > 0)).toBe(true)
    expect(cases[rule].some(({ finds }) => finds.length === 0) || rule === 'block-empty').toBe(true)
  })
  test.each(LANGUAGES)('is worded in %s, with what to do', language => {
    const { notes, more } = cases[rule].find(({ finds }) => finds.length > 0)!
    const finding = Finding.parse(findings(inputOf(notes, more)).find(each => each.rule === rule))
    const { found: says, advice } = findingSentence(finding, language)
    expect(`${ruleTitle(rule, language)} ${says} ${advice}`).not.toMatch(/undefined|\[object|NaN|\{/)
    expect(says).toMatch(/\.$/)
    expect(advice).toMatch(/[.)]$/)
  })
})

test('an empty canvas: nine empty blocks and nothing else', () =>
  expect(findings(inputOf([])).map(({ id }) => id)).toEqual(BLOCKS.map(block => `block-empty:${block}`)))

test('a long list of notes still has an id of its own that an event can carry', () => {
  const many = (last: string) =>
    [...Array.from({ length: 40 }, (_, n) => `segment-${String(n).padStart(20, '0')}`), last].map(id =>
      segment(id),
    )
  const idOf = (last: string) =>
    findings(inputOf([...many(last), value('v')])).find(({ rule }) => rule === 'segments-not-told-apart')!.id
  expect(idOf('y')).not.toBe(idOf('z'))
  expect(SingleAct.safeParse({ kind: 'finding-dismissed', finding: idOf('z'), reason: 'so' }).success).toBe(
    true,
  )
})

const inEvents = (state: AnalysisInput['canvas']) => findings({ canvas: state, ids, offers: [] })

test('what is found depends on what stands there, not on the order in which it came', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (notes, random) => {
        const shuffled = notes
          .map(each => ({ each, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
        const canvasOf = (list: readonly Note[]) =>
          replay(asEvents(list.map(each => ({ kind: 'note-added', note: each }))))
        expect(inEvents(canvasOf(shuffled.map(({ each }) => each)))).toEqual(inEvents(canvasOf(notes)))
      },
    ),
  ))

test('ids tell findings apart, and setting one aside hides exactly that one until it is reopened', () =>
  fc.assert(
    fc.property(arbitraryEvents, fc.nat(), (events, pick) => {
      const canvas = replay(events)
      const before = inEvents(canvas)
      expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
      const open = before.filter(({ dismissed }) => dismissed === undefined)
      if (open.length === 0) return
      const { id } = open[pick % open.length]!
      const after = afterActs(canvas, [{ kind: 'finding-dismissed', finding: id, reason: 'gewollt' }])
      expect(inEvents(after)).toEqual(
        before.map(each => (each.id === id ? { ...each, dismissed: 'gewollt' } : each)),
      )
      expect(inEvents(afterActs(after, [{ kind: 'finding-reopened', finding: id }]))).toEqual(before)
    }),
  ))

test('a finding set aside shows again when other notes are in it', () => {
  const notes = [note('a', 'channels', { status: 'planned' })]
  const [first] = findings(inputOf(notes)).filter(({ rule }) => rule === 'gap-without-owner')
  const dismissals = { [first!.id]: 'später' }
  const now = inputOf([...notes, note('b', 'channels', { status: 'planned' })])
  const again = findings({ ...now, canvas: { ...now.canvas, dismissals } })
  expect(again.find(({ rule }) => rule === 'gap-without-owner')?.dismissed).toBeUndefined()
})

test('500 notes are looked at', () => {
  const notes = Array.from({ length: 500 }, (_, n) =>
    note(`n${n}`, BLOCKS[n % BLOCKS.length]!, { text: `Notiz ${n}`, rank: n }),
  )
  expect(findings(inputOf(notes)).length).toBeGreaterThan(0)
})

test('notes named like what Object has there do no harm', () => {
  const canvas = afterActs(EMPTY_CANVAS, [
    { kind: 'note-added', note: value('__proto__', { segment: 'constructor' }) },
  ])
  expect(inEvents(canvas).some(({ rule }) => rule === 'segment-gone')).toBe(true)
})
