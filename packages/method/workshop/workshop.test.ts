import { expect, test } from 'vitest'
import { newNote } from '../canvas/note.ts'
import { afterActs, EMPTY_CANVAS, notesOf } from '../canvas/reduce.ts'
import type { Participant, WorkshopAct } from './act.ts'
import { hasNote, PEOPLE, SLOTS } from './arbitrary-workshop.ts'
import { workshopFailure } from './check-act.ts'
import { notesOfIdeas, withNoteTexts } from './idea-notes.ts'
import { reduceWorkshop } from './reduce-workshop.ts'
import { NO_WORKSHOP, type WorkshopState } from './state.ts'
import { timeLeft } from './timer.ts'
import { workshopView } from './view.ts'

const [petra, otto, ada, bo] = PEOPLE as [Participant, Participant, Participant, Participant]
const AT = '2026-11-22T09:00:00.000Z'

type Step = [Participant, WorkshopAct, string?]
const after = (steps: readonly Step[], start: WorkshopState = NO_WORKSHOP): WorkshopState =>
  steps.reduce((state, [who, act, at = AT]) => {
    expect(workshopFailure(state, act, who, hasNote)).toBeNull()
    const { id, name } = who
    return reduceWorkshop(state, { id: String(state.seq), seq: state.seq + 1, at, actor: { id, name }, act })
  }, start)

const refused = (state: WorkshopState, who: Participant, act: WorkshopAct) =>
  workshopFailure(state, act, who, hasNote)

const begin = (slot: string, from: string | null): WorkshopAct => ({
  kind: 'slot-begun',
  slot,
  from,
  texts: {},
})
const write = (id: string, text = id): WorkshopAct => ({
  kind: 'idea-written',
  slot: 'w',
  idea: { id, block: 'channels', text },
})
const dots = (note: string, count: number): WorkshopAct => ({
  kind: 'dots-set',
  slot: 'v',
  note,
  dots: count,
})

const opened = after([[petra, { kind: 'opened', title: 'Tag', slots: [...SLOTS] }]])
const writing = after([[petra, begin('w', null)]], opened)
const voting = after([[petra, begin('v', null)]], opened)

test('what is written is hidden until the reveal, and becomes notes where it is accepted', () => {
  const written = after(
    [
      [ada, write('i1', 'Nachrüstsatz')],
      [bo, write('i2', 'Fernwartung')],
    ],
    writing,
  )
  expect(workshopView(written, ada.id).slots[0]).toMatchObject({
    ideas: [{ id: 'i1', mine: true }],
    written: 2,
    people: 2,
  })
  expect(workshopView(written, petra.id).slots[0]!.ideas).toEqual([])
  const shown = after([[petra, { kind: 'slot-revealed', slot: 'w' }]], written)
  expect(workshopView(shown, petra.id).slots[0]!.ideas.map(({ text }) => text)).toEqual([
    'Nachrüstsatz',
    'Fernwartung',
  ])
  const accept: WorkshopAct = { kind: 'ideas-accepted', slot: 'w', ideas: ['i2'] }
  const canvas = afterActs(EMPTY_CANVAS, [
    { kind: 'note-added', note: newNote({ id: 'old', block: 'channels', rank: 4, text: 'Messe' }) },
  ])
  const act = notesOfIdeas(shown, accept, canvas)!
  expect(act).toMatchObject({ kind: 'acts-together', reason: 'workshop', from: 'Tag' })
  expect(notesOf(afterActs(canvas, [act]), 'channels').map(({ text }) => text)).toEqual([
    'Messe',
    'Fernwartung',
  ])
  const done = after([[petra, accept]], shown)
  expect(refused(done, petra, accept)?.code).toBe('workshop-idea-gone')
  expect(done.log.at(-1)).toMatchObject({ what: 'accepted', count: 1, notes: [{ text: 'Fernwartung' }] })
})

test('dots have a limit in all and on one note; the counts come with the end', () => {
  const voted = after(
    [
      [ada, dots('n1', 2)],
      [ada, dots('n2', 1)],
      [bo, dots('n1', 1)],
    ],
    voting,
  )
  expect(refused(voted, ada, dots('n3', 1))).toEqual({ code: 'workshop-dots-spent', params: { limit: 3 } })
  expect(refused(voted, bo, dots('n1', 3))).toEqual({ code: 'workshop-dots-per-note', params: { limit: 2 } })
  expect(refused(voted, bo, dots('gone', 1))?.code).toBe('workshop-note-gone')
  // Taking away and placing elsewhere is no new dot.
  expect(
    after(
      [
        [ada, dots('n1', 1)],
        [ada, dots('n3', 1)],
      ],
      voted,
    ).votes,
  ).toHaveLength(4)
  expect(workshopView(voted, ada.id).slots[1]).toMatchObject({
    mine: { n1: 2, n2: 1 },
    left: 0,
    counts: null,
  })
  const canvas = afterActs(EMPTY_CANVAS, [
    { kind: 'note-added', note: newNote({ id: 'n1', block: 'channels', rank: 0, text: 'Messe' }) },
  ])
  const close = withNoteTexts(voted, { kind: 'slot-closed', slot: 'v', texts: { n1: 'gelogen' } }, canvas)
  const over = after([[petra, close]], voted)
  expect(workshopView(over, bo.id).slots[1]!.counts).toEqual({ n1: 3, n2: 1 })
  expect(over.log.at(-1)).toMatchObject({
    what: 'voted',
    count: 4,
    people: 2,
    notes: [
      { text: 'Messe', dots: 3 },
      { text: '', dots: 1 },
    ],
  })
  expect(refused(over, bo, dots('n2', 1))?.code).toBe('workshop-slot-closed')
})

test('the timer is computed from instants: it runs, stands, gets minutes, and says how much it is over', () => {
  const at = (minute: number) => new Date(Date.parse(AT) + minute * 60_000).toISOString()
  const left = (state: WorkshopState, minute: number) =>
    timeLeft(state.timer!, Date.parse(at(minute))) / 60_000
  expect(left(writing, 4)).toBe(6)
  const paused = after([[petra, { kind: 'timer-set', slot: 'w', running: false }, at(4)]], writing)
  expect(left(paused, 30)).toBe(6)
  const extended = after([[petra, { kind: 'timer-extended', slot: 'w', minutes: 5 }, at(30)]], paused)
  expect(left(extended, 31)).toBe(11)
  const again = after([[petra, { kind: 'timer-set', slot: 'w', running: true }, at(32)]], extended)
  expect(left(again, 45)).toBe(-2)
  // A client whose clock is behind the server's does not get time as a present.
  expect(left(writing, -3)).toBe(10)
})

test.each<[string, WorkshopState, Participant, WorkshopAct]>([
  ['workshop-members-only', opened, ada, begin('w', null)],
  ['workshop-not-facilitator', opened, otto, begin('w', null)],
  ['workshop-moved-on', writing, petra, begin('v', null)],
  ['workshop-slot-stale', writing, ada, dots('n1', 1)],
  ['workshop-not-begun', opened, ada, write('i1')],
  ['workshop-no-writing', voting, ada, { ...write('i1'), slot: 'v' } as WorkshopAct],
  ['workshop-slot-unknown', writing, petra, begin('x', 'w')],
  ['workshop-idea-gone', after([[ada, write('i1')]], writing), bo, write('i1')],
  [
    'workshop-idea-gone',
    after([[ada, write('i1')]], writing),
    bo,
    { kind: 'idea-withdrawn', slot: 'w', idea: 'i1' },
  ],
  ['workshop-not-revealed', after([[ada, write('i1')]], writing), petra, begin('v', 'w')],
  ['workshop-slot-begun', writing, petra, { kind: 'agenda-set', slots: SLOTS.slice(1) }],
  ['workshop-slot-twice', opened, petra, { kind: 'agenda-set', slots: [...SLOTS, SLOTS[0]!] }],
  ['workshop-ended', after([[petra, { kind: 'ended', texts: {} }]], opened), ada, write('i1')],
])('%s is said', (code, state, who, act) => {
  expect(refused(state, who, act)?.code).toBe(code)
})

test('whoever takes over leads, and the one before does no longer', () => {
  const taken = after([[otto, { kind: 'facilitator-taken' }]], opened)
  expect(refused(taken, petra, begin('w', null))).toEqual({
    code: 'workshop-not-facilitator',
    params: { name: 'Otto' },
  })
  expect(workshopView(taken, otto.id)).toMatchObject({ leading: true, facilitator: 'Otto' })
})

test('what is decided stands in the log with who and when, also when it is withdrawn', () => {
  const state = after(
    [
      [petra, begin('d', null)],
      [petra, { kind: 'decision-taken', slot: 'd', decision: 'x', text: 'Pilot mit drei Kunden' }],
      [petra, { kind: 'decision-withdrawn', decision: 'x' }],
      [petra, { kind: 'result-noted', slot: 'd', text: 'vertagt' }],
      [petra, { kind: 'lock-set', locked: true }],
      [petra, { kind: 'ended', texts: {} }],
    ],
    opened,
  )
  expect(state.log.map(({ what }) => what)).toEqual([
    'opened',
    'begun',
    'decision',
    'withdrawn',
    'result',
    'locked',
    'ended',
  ])
  expect(state).toMatchObject({ locked: false, phase: 'ended', decisions: [] })
})
