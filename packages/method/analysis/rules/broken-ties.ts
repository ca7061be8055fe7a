import type { Note } from '../../canvas/note.ts'
import { isPatternNoteId } from '../../patterns/pattern-note-id.ts'
import type { Found } from '../finding.ts'
import { offersOf } from '../ties.ts'
import type { View } from '../view.ts'

const goneBindings = (note: Note, ids: View['ids']): string[] => [
  ...note.bindings.filter(({ to, id }) => to !== 'offer' && !ids[to].includes(id)).map(({ id }) => id),
  ...offersOf(note).filter(id => !ids.offer.includes(id)),
]

/** A note bound to something that the project no longer has. */
export const bindingGone = ({ notes, ids }: View): Found[] =>
  notes.flatMap(note => {
    const gone = [...new Set(goneBindings(note, ids))]
    if (gone.length === 0) return []
    const params = { note: note.text, gone: gone.join(', ') }
    return [{ rule: 'binding-gone', notes: [note.id], severity: 'contradiction', params }]
  })

/** A link to a note that is gone. A link to a pattern's needed note is none: it says that this note stands for it. */
export const linkGone = ({ notes, note: noteOf }: View): Found[] =>
  notes
    .map(note => ({
      note,
      gone: note.links.filter(id => noteOf(id) === undefined && !isPatternNoteId(id)).length,
    }))
    .filter(({ gone }) => gone > 0)
    .map(({ note: { id, text }, gone }) => ({
      rule: 'link-gone',
      notes: [id],
      severity: 'contradiction',
      params: { note: text, count: gone },
    }))

/** A note for a customer segment that is gone, or whose note is no customer segment any more. */
export const segmentGone = ({ notes, note: noteOf }: View): Found[] =>
  notes
    .filter(({ segment }) => segment !== '' && noteOf(segment)?.block !== 'customerSegments')
    .map(({ id, text }) => ({
      rule: 'segment-gone',
      notes: [id],
      severity: 'contradiction',
      params: { note: text },
    }))
