import type { Block } from '../canvas/block.ts'
import type { NoteId } from '../canvas/note.ts'
import type { LogEntry } from './log-entry.ts'
import type { Slot } from './slot.ts'
import type { Timer } from './timer.ts'

/** How far a slot is; it only ever goes forward: what is revealed stays so. A slot that was not begun has none. */
type Progress = 'open' | 'revealed' | 'closed'

type Idea = {
  readonly id: NoteId
  readonly slot: string
  readonly author: string
  readonly block: Block
  readonly text: string
  readonly accepted: boolean
}
type Vote = {
  readonly slot: string
  readonly voter: string
  readonly note: NoteId
  readonly dots: number
}
type Decision = {
  readonly id: string
  readonly slot: string
  readonly text: string
  readonly at: string
  readonly who: string
}

/** A workshop after the event `seq`, with everything that anybody wrote: for the server alone. Others get a view of it. */
export type WorkshopState = {
  readonly seq: number
  readonly title: string
  readonly openedAt: string
  readonly phase: 'preparing' | 'running' | 'ended'
  readonly facilitator: { readonly id: string; readonly name: string }
  readonly slots: readonly Slot[]
  readonly progress: Readonly<Record<string, Progress>>
  readonly current: string | null
  readonly timer: Timer | null
  readonly locked: boolean
  readonly ideas: readonly Idea[]
  readonly votes: readonly Vote[]
  readonly results: Readonly<Record<string, string>>
  readonly decisions: readonly Decision[]
  readonly log: readonly LogEntry[]
}

const bare = <T>(): Record<string, T> => Object.create(null) as Record<string, T>

/** Before anything happened. */
export const NO_WORKSHOP: WorkshopState = {
  seq: 0,
  title: '',
  openedAt: '1970-01-01T00:00:00.000Z',
  phase: 'preparing',
  facilitator: { id: '', name: '' },
  slots: [],
  progress: bare(),
  current: null,
  timer: null,
  locked: false,
  ideas: [],
  votes: [],
  results: bare(),
  decisions: [],
  log: [],
}

export const slotOf = (state: WorkshopState, id: string): Slot | undefined =>
  state.slots.find(slot => slot.id === id)

/** A slot's entry in a record without a prototype of its own: a slot may be called `constructor`. */
export const ofSlot = <T>(record: Readonly<Record<string, T>>, slot: string): T | undefined =>
  Object.hasOwn(record, slot) ? record[slot] : undefined

export const withSlot = <T>(record: Readonly<Record<string, T>>, slot: string, value: T): Record<string, T> =>
  Object.assign(bare<T>(), record, { [slot]: value })

/** The dots on each note in a slot, most first, equal ones by id. */
export const dotsByNote = (state: WorkshopState, slot: string): { note: NoteId; dots: number }[] => {
  const sums = new Map<NoteId, number>()
  for (const vote of state.votes) {
    if (vote.slot === slot) sums.set(vote.note, (sums.get(vote.note) ?? 0) + vote.dots)
  }
  return [...sums]
    .map(([note, dots]) => ({ note, dots }))
    .sort((a, b) => b.dots - a.dots || (a.note < b.note ? -1 : 1))
}

/** How many different people did something. */
export const peopleIn = (ids: readonly string[]): number => new Set(ids).size
