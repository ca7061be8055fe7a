import type { CanvasAct, NoteChanges, SingleAct } from './event.ts'
import type { Note, NoteId } from './note.ts'
import { type CanvasContent, notesInOrder, sameBinding } from './reduce.ts'

/** The fields of a note that are compared; block and place are `moved`. */
export const COMPARED_FIELDS = [
  'text',
  'details',
  'status',
  'offering',
  'cycle',
  'evidence',
  'bindings',
  'owner',
  'colour',
  'offer',
  'segment',
  'links',
] as const satisfies readonly (keyof Note)[]
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/** How one note differs between two canvases; a note that only went to another block is `moved`. */
export type NoteDifference = {
  readonly id: NoteId
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly before: Note | undefined
  readonly after: Note | undefined
  /** What differs, in the order of `COMPARED_FIELDS`; empty for a note added, removed or only moved. */
  readonly fields: readonly ComparedField[]
  readonly moved: boolean
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const difference = (before: Note, after: Note): NoteDifference | undefined => {
  if (before === after) return undefined
  const fields = COMPARED_FIELDS.filter(field => !same(before[field], after[field]))
  const moved = before.block !== after.block
  if (fields.length === 0 && !moved) return undefined
  return { id: after.id, kind: fields.length > 0 ? 'changed' : 'moved', before, after, fields, moved }
}

/**
 * What lies between two canvases, note by note: first what the second one has (added, changed, moved, in its order),
 * then what only the first one had. Another place within the same block is no difference.
 */
export const compareNotes = (
  before: Pick<CanvasContent, 'notes'>,
  after: Pick<CanvasContent, 'notes'>,
): NoteDifference[] => {
  const noteIn = ({ notes }: Pick<CanvasContent, 'notes'>, id: NoteId): Note | undefined =>
    Object.hasOwn(notes, id) ? notes[id] : undefined
  const there = notesInOrder(after).flatMap((note): NoteDifference[] => {
    const old = noteIn(before, note.id)
    if (old === undefined)
      return [{ id: note.id, kind: 'added', before: old, after: note, fields: [], moved: false }]
    return [difference(old, note)].filter(each => each !== undefined)
  })
  const gone = notesInOrder(before)
    .filter(({ id }) => noteIn(after, id) === undefined)
    .map(
      (note): NoteDifference => ({
        id: note.id,
        kind: 'removed',
        before: note,
        after: undefined,
        fields: [],
        moved: false,
      }),
    )
  return [...there, ...gone]
}

const noteActs = (from: Note, to: Note): SingleAct[] => {
  const fields = COMPARED_FIELDS.filter(field => field !== 'bindings' && !same(from[field], to[field]))
  const changes: NoteChanges = Object.fromEntries(fields.map(field => [field, to[field]]))
  const note = to.id
  const lacks = (list: Note, binding: Note['bindings'][number]) =>
    !list.bindings.some(other => sameBinding(other, binding))
  return [
    ...(fields.length > 0 ? [{ kind: 'note-edited' as const, note, changes }] : []),
    ...(from.block !== to.block || from.rank !== to.rank
      ? [{ kind: 'note-moved' as const, note, block: to.block, rank: to.rank }]
      : []),
    ...from.bindings
      .filter(binding => lacks(to, binding))
      .map(binding => ({ kind: 'note-unbound' as const, note, binding })),
    ...to.bindings
      .filter(binding => lacks(from, binding))
      .map(binding => ({ kind: 'note-bound' as const, note, binding })),
  ]
}

/**
 * The changes that make one note of a canvas what it is on another: taking over a single note, and one note of a
 * restored moment. Empty where there is nothing to do.
 */
export const actsToTake = (
  into: Pick<CanvasContent, 'notes'>,
  from: Pick<CanvasContent, 'notes'>,
  id: NoteId,
): SingleAct[] => {
  const old = Object.hasOwn(into.notes, id) ? into.notes[id] : undefined
  const wanted = Object.hasOwn(from.notes, id) ? from.notes[id] : undefined
  if (wanted === undefined) return old === undefined ? [] : [{ kind: 'note-deleted', note: id }]
  return old === undefined ? [{ kind: 'note-added', note: wanted }] : noteActs(old, wanted)
}

const contentActs = (from: CanvasContent, to: CanvasContent): SingleAct[] => {
  const colours = new Set([...Object.keys(from.legend), ...Object.keys(to.legend)]) as Set<
    keyof CanvasContent['legend']
  >
  return [
    ...[...colours]
      .filter(colour => from.legend[colour] !== to.legend[colour])
      .map(colour => ({ kind: 'legend-set' as const, colour, meaning: to.legend[colour] ?? '' })),
    ...Object.entries(to.dismissals)
      .filter(
        ([finding, reason]) =>
          !Object.hasOwn(from.dismissals, finding) || from.dismissals[finding] !== reason,
      )
      .map(([finding, reason]) => ({ kind: 'finding-dismissed' as const, finding, reason })),
    ...Object.keys(from.dismissals)
      .filter(finding => !Object.hasOwn(to.dismissals, finding))
      .map(finding => ({ kind: 'finding-reopened' as const, finding })),
    ...from.patterns
      .filter(pattern => !to.patterns.includes(pattern))
      .map(pattern => ({ kind: 'pattern-dropped' as const, pattern })),
    ...to.patterns
      .filter(pattern => !from.patterns.includes(pattern))
      .map(pattern => ({ kind: 'pattern-chosen' as const, pattern })),
  ]
}

/** The changes that make one canvas another one, e.g. what it was at an earlier moment. */
export const actsBetween = (from: CanvasContent, to: CanvasContent): SingleAct[] => [
  ...[...new Set([...Object.keys(from.notes), ...Object.keys(to.notes)])].flatMap(id =>
    actsToTake(from, to, id),
  ),
  ...contentActs(from, to),
]

/** Most single changes that one act holds; what is more becomes several acts. */
const TOGETHER_AT_MOST = 2_000

/** Restores what a canvas was: as new acts on top, so that nothing in between is lost. */
export const restoringActs = (now: CanvasContent, then: CanvasContent, from: string): CanvasAct[] => {
  const acts = actsBetween(now, then)
  const parts = Array.from({ length: Math.ceil(acts.length / TOGETHER_AT_MOST) }, (_, part) =>
    acts.slice(part * TOGETHER_AT_MOST, (part + 1) * TOGETHER_AT_MOST),
  )
  return parts.map(part => ({ kind: 'acts-together', reason: 'restored', from, acts: part }))
}
