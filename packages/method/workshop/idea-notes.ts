import type { CanvasAct, SingleAct } from '../canvas/event.ts'
import { newNote } from '../canvas/note.ts'
import { rankBetween } from '../canvas/rank.ts'
import { type CanvasState, notesOf } from '../canvas/reduce.ts'
import type { WorkshopAct } from './act.ts'
import { dotsByNote, type WorkshopState } from './state.ts'

/**
 * The one act that puts accepted ideas on the canvas, each last on its block, in the order in which they were accepted;
 * null for acts that put nothing there.
 */
export const notesOfIdeas = (
  workshop: WorkshopState,
  act: WorkshopAct,
  canvas: CanvasState,
): CanvasAct | null => {
  if (act.kind !== 'ideas-accepted') return null
  const last = new Map<string, number | undefined>()
  const acts = act.ideas.flatMap((id): SingleAct[] => {
    const idea = workshop.ideas.find(one => one.id === id)
    if (idea === undefined) return []
    const { block, text } = idea
    const before = last.has(block) ? last.get(block) : notesOf(canvas, block).at(-1)?.rank
    const rank = rankBetween(before)
    last.set(block, rank)
    return [{ kind: 'note-added', note: newNote({ id, block, rank, text }) }]
  })
  return acts.length === 0
    ? null
    : { kind: 'acts-together', reason: 'workshop', from: workshop.title.slice(0, 120), acts }
}

/** The act as it is kept: one that ends a vote holds the texts of the notes voted on, which may be gone later. */
export const withNoteTexts = (
  workshop: WorkshopState,
  act: WorkshopAct,
  canvas: Pick<CanvasState, 'notes'>,
): WorkshopAct => {
  if (!('texts' in act)) return act
  const votedOn = workshop.current === null ? [] : dotsByNote(workshop, workshop.current)
  const texts = votedOn.flatMap(({ note }) =>
    Object.hasOwn(canvas.notes, note) ? [[note, canvas.notes[note]!.text]] : [],
  )
  return { ...act, texts: Object.fromEntries(texts) as Record<string, string> }
}
