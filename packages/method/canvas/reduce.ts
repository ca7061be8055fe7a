import type { Block } from './block.ts'
import { BLOCKS } from './block.ts'
import type { CanvasAct, CanvasEvent, NoteChanges, ProposedAct, SingleAct } from './event.ts'
import type { Binding, Colour, Note, NoteId } from './note.ts'

/** What stands on a canvas: the notes, what their colours mean, findings set aside with the reason, patterns worked by. */
export type CanvasContent = {
  readonly notes: Readonly<Record<NoteId, Note>>
  readonly legend: Readonly<Partial<Record<Colour, string>>>
  readonly dismissals: Readonly<Record<string, string>>
  readonly patterns: readonly string[]
}

/** A canvas after the event `seq`. What an event does not touch keeps its identity from state to state. */
export type CanvasState = CanvasContent & { readonly seq: number }

/** A copy of a canvas that single acts are laid upon in place. */
export type Draft = {
  notes: Record<NoteId, Note>
  legend: CanvasContent['legend']
  dismissals: CanvasContent['dismissals']
  patterns: readonly string[]
}

// Without a prototype: a note may be called `constructor` or `__proto__` without meeting what Object has there.
const bare = <T>(from: Readonly<Record<string, T>>): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, from)

export const draftOf = ({ notes, legend, dismissals, patterns }: CanvasContent): Draft => ({
  notes: bare(notes),
  legend,
  dismissals,
  patterns,
})

export const EMPTY_CANVAS: CanvasState = {
  seq: 0,
  notes: Object.freeze(bare<Note>({})),
  legend: Object.freeze({}),
  dismissals: Object.freeze(bare<string>({})),
  patterns: Object.freeze([]),
}

/** Whether two bindings lead to the same thing. */
export const sameBinding = (a: Binding, b: Binding): boolean => a.to === b.to && a.id === b.id

const edited = (note: Note, changes: NoteChanges): Note => ({
  ...note,
  ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
})

type NoteAct = Extract<SingleAct, { note: NoteId }>

/** What a note becomes by an act on it; the same object where the act changes nothing. */
const changed = (note: Note, act: Exclude<NoteAct, { kind: 'note-deleted' }>): Note => {
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

const without = <T>(from: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const rest = bare(from)
  delete rest[key]
  return rest
}

const applyToNote = (notes: Draft['notes'], act: NoteAct): void => {
  if (!Object.hasOwn(notes, act.note)) return
  if (act.kind === 'note-deleted') delete notes[act.note]
  else notes[act.note] = changed(notes[act.note]!, act)
}

export const applySingle = (draft: Draft, act: SingleAct): void => {
  switch (act.kind) {
    case 'note-added':
      if (!Object.hasOwn(draft.notes, act.note.id)) draft.notes[act.note.id] = act.note
      break
    case 'legend-set':
      draft.legend =
        act.meaning === ''
          ? without(draft.legend as Record<string, string>, act.colour)
          : { ...draft.legend, [act.colour]: act.meaning }
      break
    case 'finding-dismissed':
      draft.dismissals = Object.assign(bare(draft.dismissals), { [act.finding]: act.reason })
      break
    case 'finding-reopened':
      draft.dismissals = without(draft.dismissals, act.finding)
      break
    case 'pattern-chosen':
      if (!draft.patterns.includes(act.pattern)) draft.patterns = [...draft.patterns, act.pattern]
      break
    case 'pattern-dropped':
      draft.patterns = draft.patterns.filter(pattern => pattern !== act.pattern)
      break
    default:
      applyToNote(draft.notes, act)
  }
}

/** The single changes that an act is made of. */
export const singleActs = (act: CanvasAct): readonly SingleAct[] =>
  act.kind === 'acts-together' ? act.acts : [act]

const applyTo = (draft: Draft, act: CanvasAct): void => {
  for (const single of singleActs(act)) applySingle(draft, single)
}

const isIdle = ({ notes }: CanvasContent, act: CanvasAct): boolean =>
  act.kind === 'note-added'
    ? Object.hasOwn(notes, act.note.id)
    : 'note' in act && !Object.hasOwn(notes, act.note)

/**
 * The canvas after one more event. Pure and total: an act on a note that is gone changes nothing, adding an id that
 * exists changes nothing, binding twice is once, and an event that the state has seen already (`seq` not above the
 * state's) changes nothing, because the same event may reach a client by reply and by socket.
 */
export const reduce = (state: CanvasState, event: CanvasEvent): CanvasState => {
  if (event.seq <= state.seq) return state
  if (isIdle(state, event.act)) return { ...state, seq: event.seq }
  const draft = draftOf(state)
  applyTo(draft, event.act)
  return { seq: event.seq, ...draft }
}

/** The canvas after all events, oldest first: the fold of `reduce`, with one copy of the notes instead of one an event. */
export const replay = (events: Iterable<CanvasEvent>, from: CanvasState = EMPTY_CANVAS): CanvasState => {
  const draft = draftOf(from)
  let seq = from.seq
  for (const event of events) {
    if (event.seq <= seq) continue
    applyTo(draft, event.act)
    seq = event.seq
  }
  return { seq, ...draft }
}

/** The optimistic view of a client: the confirmed state with its own acts on top. `seq` stays the confirmed one. */
export const applyProposed = (state: CanvasState, acts: readonly ProposedAct[]): CanvasState =>
  acts.length === 0
    ? state
    : afterActs(
        state,
        acts.map(({ act }) => act),
      )

/** What a canvas becomes by acts that nobody has ordered yet; `seq` stays. */
export const afterActs = (state: CanvasState, acts: readonly CanvasAct[]): CanvasState => {
  const draft = draftOf(state)
  for (const act of acts) applyTo(draft, act)
  return { seq: state.seq, ...draft }
}

// By code unit, not by locale: every client and the server must order alike.
const byRank = (a: Note, b: Note): number => a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The notes of one block by rank, equal ranks by id. */
export const notesOf = (state: Pick<CanvasContent, 'notes'>, block: Block): Note[] =>
  Object.values(state.notes)
    .filter(note => note.block === block)
    .sort(byRank)

/** All notes, block by block in reading order, each block by rank. */
export const notesInOrder = (state: Pick<CanvasContent, 'notes'>): Note[] =>
  BLOCKS.flatMap(block => notesOf(state, block))
