import type { Block, CanvasEvent, NoteId, SingleAct } from '@leinwand/method'
import { singleActs } from '@leinwand/method'

/** What a note was called and where it stood, right before an act on it. */
type Named = { readonly text: string; readonly block: Block }

/** One change with the note it met; without one where the note was gone already, or where the act is about none. */
export type ToldAct = { readonly act: SingleAct; readonly note: Named | undefined }

/** An event of the canvas with all that is needed to say it in words. */
export type Told = { readonly event: CanvasEvent; readonly parts: readonly ToldAct[] }

/** The note an act is about. */
export const noteOf = (act: SingleAct): NoteId | undefined =>
  act.kind === 'note-added' ? act.note.id : 'note' in act ? act.note : undefined

const follow = (notes: Map<NoteId, Named>, act: SingleAct): void => {
  const id = noteOf(act)
  if (id === undefined) return
  const old = notes.get(id)
  if (act.kind === 'note-added') {
    if (!old) notes.set(id, { text: act.note.text, block: act.note.block })
    return
  }
  if (!old) return
  if (act.kind === 'note-deleted') notes.delete(id)
  if (act.kind === 'note-moved') notes.set(id, { ...old, block: act.block })
  if (act.kind === 'note-edited' && act.changes.text !== undefined)
    notes.set(id, { ...old, text: act.changes.text })
}

/** Events with what they met: in one walk, because the words of a change need the note as it was before it. */
export const toldOf = (events: readonly CanvasEvent[]): Told[] => {
  const notes = new Map<NoteId, Named>()
  return events.map(event => ({
    event,
    parts: singleActs(event.act).map(act => {
      const id = noteOf(act)
      const note = id === undefined ? undefined : notes.get(id)
      follow(notes, act)
      return { act, note }
    }),
  }))
}
