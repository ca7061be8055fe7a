import type { Block } from './block.ts'
import { BLOCKS } from './block.ts'
import type { CanvasAct, CanvasEvent, ProposedAct } from './event.ts'
import type { Binding, Note, NoteId } from './note.ts'

/** A canvas after the event `seq`. Notes that an event does not touch keep their identity from state to state. */
export type CanvasState = { readonly seq: number; readonly notes: Readonly<Record<NoteId, Note>> }

type Draft = Record<NoteId, Note>

// Without a prototype: a note may be called `constructor` or `__proto__` without meeting what Object has there.
const draftOf = (notes: CanvasState['notes']): Draft => Object.assign(Object.create(null) as Draft, notes)

export const EMPTY_CANVAS: CanvasState = { seq: 0, notes: Object.freeze(draftOf({})) }

/** Whether two bindings lead to the same thing. */
export const sameBinding = (a: Binding, b: Binding): boolean => a.to === b.to && a.id === b.id

const edited = (note: Note, changes: Extract<CanvasAct, { kind: 'note-edited' }>['changes']): Note => ({
  ...note,
  ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
})

/** What a note becomes by an act on it; the same object where the act changes nothing. */
const changed = (note: Note, act: Exclude<CanvasAct, { kind: 'note-added' | 'note-deleted' }>): Note => {
  switch (act.kind) {
    case 'note-edited':
      return edited(note, act.changes)
    case 'note-moved':
      return { ...note, block: act.block, rank: act.rank }
    case 'note-bound':
      if (note.bindings.some(binding => sameBinding(binding, act.binding))) return note
      return { ...note, bindings: [...note.bindings, act.binding] }
    case 'note-unbound':
      if (!note.bindings.some(binding => sameBinding(binding, act.binding))) return note
      return { ...note, bindings: note.bindings.filter(binding => !sameBinding(binding, act.binding)) }
  }
}

const changesNothing = (notes: CanvasState['notes'], act: CanvasAct): boolean =>
  act.kind === 'note-added' ? Object.hasOwn(notes, act.note.id) : !Object.hasOwn(notes, act.note)

const applyTo = (draft: Draft, act: CanvasAct): void => {
  if (changesNothing(draft, act)) return
  if (act.kind === 'note-added') draft[act.note.id] = act.note
  else if (act.kind === 'note-deleted') delete draft[act.note]
  else draft[act.note] = changed(draft[act.note]!, act)
}

/**
 * The canvas after one more event. Pure and total: an act on a note that is gone changes nothing, adding an id that
 * exists changes nothing, binding twice is once, and an event that the state has seen already (`seq` not above the
 * state's) changes nothing, because the same event may reach a client by reply and by socket.
 */
export const reduce = (state: CanvasState, event: CanvasEvent): CanvasState => {
  if (event.seq <= state.seq) return state
  if (changesNothing(state.notes, event.act)) return { seq: event.seq, notes: state.notes }
  const draft = draftOf(state.notes)
  applyTo(draft, event.act)
  return { seq: event.seq, notes: draft }
}

/** The canvas after all events, oldest first: the fold of `reduce`, with one copy of the notes instead of one an event. */
export const replay = (events: Iterable<CanvasEvent>, from: CanvasState = EMPTY_CANVAS): CanvasState => {
  const draft = draftOf(from.notes)
  let seq = from.seq
  for (const event of events) {
    if (event.seq <= seq) continue
    applyTo(draft, event.act)
    seq = event.seq
  }
  return { seq, notes: draft }
}

/** The optimistic view of a client: the confirmed state with its own acts on top. `seq` stays the confirmed one. */
export const applyProposed = (state: CanvasState, acts: readonly ProposedAct[]): CanvasState => {
  if (acts.length === 0) return state
  const draft = draftOf(state.notes)
  for (const { act } of acts) applyTo(draft, act)
  return { seq: state.seq, notes: draft }
}

// By code unit, not by locale: every client and the server must order alike.
const byRank = (a: Note, b: Note): number => a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The notes of one block by rank, equal ranks by id. */
export const notesOf = (state: CanvasState, block: Block): Note[] =>
  Object.values(state.notes)
    .filter(note => note.block === block)
    .sort(byRank)

/** All notes, block by block in reading order, each block by rank. */
export const notesInOrder = (state: CanvasState): Note[] => BLOCKS.flatMap(block => notesOf(state, block))
