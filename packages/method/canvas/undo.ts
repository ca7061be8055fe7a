import type { CanvasAct, SingleAct } from './event.ts'
import {
  applySingle,
  type CanvasContent,
  type CanvasState,
  draftOf,
  sameBinding,
  singleActs,
} from './reduce.ts'

const undoOfSingle = (state: CanvasContent, act: SingleAct): SingleAct | null => {
  switch (act.kind) {
    case 'note-added':
      return Object.hasOwn(state.notes, act.note.id) ? null : { kind: 'note-deleted', note: act.note.id }
    case 'legend-set': {
      const meaning = state.legend[act.colour] ?? ''
      return meaning === act.meaning ? null : { kind: 'legend-set', colour: act.colour, meaning }
    }
    case 'finding-dismissed':
    case 'finding-reopened': {
      const reason = Object.hasOwn(state.dismissals, act.finding) ? state.dismissals[act.finding] : undefined
      return reason === undefined
        ? { kind: 'finding-reopened', finding: act.finding }
        : { kind: 'finding-dismissed', finding: act.finding, reason }
    }
    case 'pattern-chosen':
      return state.patterns.includes(act.pattern) ? null : { kind: 'pattern-dropped', pattern: act.pattern }
    case 'pattern-dropped':
      return state.patterns.includes(act.pattern) ? { kind: 'pattern-chosen', pattern: act.pattern } : null
    default:
      return undoOfNote(state, act)
  }
}

const undoOfNote = (state: CanvasContent, act: Extract<SingleAct, { note: string }>): SingleAct | null => {
  const note = Object.hasOwn(state.notes, act.note) ? state.notes[act.note] : undefined
  if (note === undefined) return null
  switch (act.kind) {
    case 'note-deleted':
      return { kind: 'note-added', note }
    case 'note-moved':
      return { kind: 'note-moved', note: note.id, block: note.block, rank: note.rank }
    case 'note-edited': {
      const fields = Object.keys(act.changes) as (keyof typeof act.changes)[]
      const changes = Object.fromEntries(fields.map(field => [field, note[field]]))
      return { kind: 'note-edited', note: note.id, changes }
    }
    case 'note-bound':
      if (note.bindings.some(binding => sameBinding(binding, act.binding))) return null
      return { kind: 'note-unbound', note: note.id, binding: act.binding }
    case 'note-unbound':
      if (!note.bindings.some(binding => sameBinding(binding, act.binding))) return null
      return { kind: 'note-bound', note: note.id, binding: act.binding }
  }
}

/**
 * The act that takes back `act`, which is about to be applied to `state`; null where it will change nothing. Exact as
 * long as nobody else touches the same fields in between; a taken-back unbinding puts the binding last, a taken-back
 * dropping the pattern.
 */
export const undoOf = (state: CanvasState, act: CanvasAct): CanvasAct | null => {
  if (act.kind !== 'acts-together') return undoOfSingle(state, act)
  const before = draftOf(state)
  const back: SingleAct[] = []
  for (const single of singleActs(act)) {
    const undo = undoOfSingle(before, single)
    if (undo) back.push(undo)
    applySingle(before, single)
  }
  back.reverse()
  return back.length === 0 ? null : { kind: 'acts-together', reason: 'undone', acts: back }
}
