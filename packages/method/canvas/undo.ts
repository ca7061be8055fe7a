import type { CanvasAct } from './event.ts'
import { type CanvasState, sameBinding } from './reduce.ts'

/**
 * The act that takes back `act`, which is about to be applied to `state`; null where it will change nothing. Exact as
 * long as nobody else touches the same fields in between; a taken-back unbinding puts the binding last.
 */
export const undoOf = (state: CanvasState, act: CanvasAct): CanvasAct | null => {
  if (act.kind === 'note-added')
    return Object.hasOwn(state.notes, act.note.id) ? null : { kind: 'note-deleted', note: act.note.id }
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
