import {
  type CanvasAct,
  type CanvasEvent,
  type Note,
  notesInOrder,
  type ProposedAct,
  replay,
  type SingleAct,
  singleActs,
} from '@leinwand/method'

/** What a guest is not told of a note: what it rests on, what it is tied to, who is responsible, and the numbers behind it. */
const HIDDEN = {
  details: '',
  evidence: [],
  bindings: [],
  owner: '',
  offer: '',
} as const satisfies Partial<Note>

const isHidden = (field: string): boolean => Object.hasOwn(HIDDEN, field)

const noteForGuest = (note: Note): Note => ({ ...note, ...HIDDEN, evidence: [], bindings: [] })

/** An act as a guest hears of it. One that concerns only what is hidden becomes one that changes nothing. */
const actForGuest = (act: SingleAct): SingleAct => {
  switch (act.kind) {
    case 'note-added':
      return { ...act, note: noteForGuest(act.note) }
    case 'note-edited': {
      const shown = Object.entries(act.changes).filter(([field]) => !isHidden(field))
      return { ...act, changes: Object.fromEntries(shown) }
    }
    case 'note-moved':
    case 'note-deleted':
    case 'legend-set':
      return act
    case 'note-bound':
    case 'note-unbound':
      return { kind: 'note-edited', note: act.note, changes: {} }
    default:
      return { kind: 'note-edited', note: '-', changes: {} }
  }
}

export const eventForGuest = (event: CanvasEvent): CanvasEvent => {
  const { act } = event
  const shown: CanvasAct =
    act.kind === 'acts-together'
      ? { kind: act.kind, reason: act.reason, acts: act.acts.map(actForGuest) }
      : actForGuest(act)
  return { ...event, act: shown }
}

/** As many as the contract lets happen together. */
const TOGETHER_LIMIT = 2_000

/**
 * The canvas as it stands, for a guest who comes in: the notes and what their colours mean, not what was ever on it. It
 * takes the place of all events up to the last; `from` is the moment before the first of those given.
 */
export const canvasForGuest = (events: readonly CanvasEvent[]): { events: CanvasEvent[]; from: number } => {
  const last = events.at(-1)
  if (last === undefined) return { events: [], from: 0 }
  const canvas = replay(events)
  const notes = notesInOrder(canvas).map(
    (note): SingleAct => ({ kind: 'note-added', note: noteForGuest(note) }),
  )
  const legend = Object.entries(canvas.legend).map(
    ([colour, meaning]): SingleAct =>
      ({ kind: 'legend-set', colour, meaning }) as Extract<SingleAct, { kind: 'legend-set' }>,
  )
  const acts = [...notes, ...legend]
  const parts = Math.max(1, Math.ceil(acts.length / TOGETHER_LIMIT))
  const from = last.seq - parts
  const shown = Array.from({ length: parts }, (_, index): CanvasEvent => {
    const some = acts.slice(index * TOGETHER_LIMIT, (index + 1) * TOGETHER_LIMIT)
    const nothing: SingleAct = { kind: 'note-edited', note: '-', changes: {} }
    const act: CanvasAct = {
      kind: 'acts-together',
      reason: 'restored',
      acts: some.length === 0 ? [nothing] : some,
    }
    return { id: `guest-${from + index + 1}`, seq: from + index + 1, at: last.at, actor: '', act }
  })
  return { events: shown, from }
}

const isBare = (note: Note): boolean =>
  note.details === '' &&
  note.evidence.length === 0 &&
  note.bindings.length === 0 &&
  note.owner === '' &&
  note.offer === ''

/** The code of what a guest may not do, or null. Nobody deletes or overwrites what they cannot see. */
const wrong = (act: SingleAct, notes: Readonly<Record<string, Note>>): GuestActFailure | null => {
  switch (act.kind) {
    case 'note-added':
      return isBare(act.note) ? null : 'guest-act'
    case 'note-edited':
      return Object.keys(act.changes).some(isHidden) ? 'guest-act' : null
    case 'note-moved':
      return null
    case 'note-deleted':
      return Object.hasOwn(notes, act.note) && !isBare(notes[act.note]!) ? 'guest-note-kept' : null
    default:
      return 'guest-act'
  }
}

type GuestActFailure = 'guest-act' | 'guest-note-kept'

/** Which of a guest's acts may not be done, and why the first of them. */
export const guestActFailure = (
  acts: readonly ProposedAct[],
  notes: Readonly<Record<string, Note>>,
): { code: GuestActFailure; ids: string[] } | null => {
  const refused = acts.flatMap(({ id, act }) => {
    const code = singleActs(act)
      .map(single => wrong(single, notes))
      .find(found => found !== null)
    return code ? [{ id, code }] : []
  })
  return refused[0] ? { code: refused[0].code, ids: refused.map(({ id }) => id) } : null
}
