import fc from 'fast-check'
import type { Participant, WorkshopAct, WorkshopEvent } from './act.ts'
import { workshopFailure } from './check-act.ts'
import { reduceWorkshop } from './reduce-workshop.ts'
import type { Slot } from './slot.ts'
import { NO_WORKSHOP, type WorkshopState } from './state.ts'

export const PEOPLE: readonly Participant[] = [
  { id: 'petra', name: 'Petra', role: 'member' },
  { id: 'otto', name: 'Otto', role: 'member' },
  { id: 'guest:1', name: 'Ada (Gast)', role: 'guest' },
  { id: 'guest:2', name: 'Bo (Gast)', role: 'guest' },
]

const common = { minutes: 10, block: null, dots: 3, dotsPerNote: 2 }
export const SLOTS: readonly Slot[] = [
  { id: 'w', title: 'Ideen', kind: 'write', ...common },
  { id: 'v', title: 'Punkte', kind: 'vote', ...common },
  { id: 'constructor', title: 'Reden', kind: 'discuss', ...common },
  { id: 'd', title: 'Entscheiden', kind: 'decide', ...common },
]

/** Notes that stand on the canvas of these workshops. */
const NOTES = ['n1', 'n2', 'n3']
export const hasNote = (id: string): boolean => NOTES.includes(id)

/** An idea's text as only its author may know it. */
export const secretOf = (idea: string): string => `secret-${idea}`

const slot = fc.constantFrom(...SLOTS.map(({ id }) => id), 'nowhere')
const from = fc.constantFrom(null, ...SLOTS.map(({ id }) => id))
const idea = fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5')

const act: fc.Arbitrary<WorkshopAct> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('slot-begun' as const), slot, from, texts: fc.constant({}) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('idea-written' as const),
      slot,
      idea: idea.map(id => ({ id, block: 'channels' as const, text: secretOf(id) })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('idea-withdrawn' as const), slot, idea }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('dots-set' as const),
      slot,
      note: fc.constantFrom(...NOTES, 'gone'),
      dots: fc.integer({ min: 0, max: 3 }),
    }),
  },
  fc.record({ kind: fc.constant('slot-revealed' as const), slot }),
  fc.record({ kind: fc.constant('slot-closed' as const), slot, texts: fc.constant({ n1: 'Notiz' }) }),
  fc.record({
    kind: fc.constant('ideas-accepted' as const),
    slot,
    ideas: fc.array(idea, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('timer-set' as const), slot, running: fc.boolean() }),
  fc.record({ kind: fc.constant('result-noted' as const), slot, text: fc.constantFrom('', 'gut') }),
  fc.record({
    kind: fc.constant('decision-taken' as const),
    slot,
    decision: idea,
    text: fc.constant('machen'),
  }),
  fc.record({ kind: fc.constant('lock-set' as const), locked: fc.boolean() }),
  fc.constant({ kind: 'facilitator-taken' as const }),
)

const tried = fc.record({ who: fc.constantFrom(...PEOPLE), act })

/** What a server does with one act after the other: those that may not be done change nothing. */
export const actsInTurn = (
  tries: readonly { who: Participant; act: WorkshopAct }[],
): { states: WorkshopState[]; events: WorkshopEvent[] } => {
  const states: WorkshopState[] = []
  const events: WorkshopEvent[] = []
  let state = NO_WORKSHOP
  for (const [index, { who, act }] of tries.entries()) {
    if (workshopFailure(state, act, who, hasNote)) continue
    const at = new Date(Date.UTC(2026, 10, 22) + index * 1_000).toISOString()
    const event = { id: `e${index}`, seq: state.seq + 1, at, actor: { id: who.id, name: who.name }, act }
    state = reduceWorkshop(state, event)
    events.push(event)
    states.push(state)
  }
  return { states, events }
}

/** Workshops in which many people do many things, among them wrong ones. */
export const arbitraryWorkshop = fc
  .record({
    // Begun by hand: by chance few would ever come to a slot in which something can be done.
    first: fc.constantFrom('w', 'v'),
    tries: fc.array(tried, { minLength: 5, maxLength: 60 }),
  })
  .map(({ first, tries }) => [
    { who: PEOPLE[0]!, act: { kind: 'opened' as const, title: 'Tag', slots: [...SLOTS] } },
    { who: PEOPLE[0]!, act: { kind: 'slot-begun' as const, slot: first, from: null, texts: {} } },
    ...tries,
  ])
