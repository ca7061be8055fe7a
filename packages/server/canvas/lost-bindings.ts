import { canvasEvents } from '@leinwand/adapters/sqlite'
import { placesOf } from '@leinwand/contract'
import { type Binding, type ProposedAct, type SingleAct, singleActs } from '@leinwand/method'
import { type Failure, failed } from '../outcome.ts'
import { type Connected, canvasKey, readCanvas, readProject } from '../projects/stored-project.ts'
import type { Place } from './canvas.ts'

type Bound = { note: string; binding: Binding }

const boundBy = (act: SingleAct): Bound[] => {
  if (act.kind === 'note-bound') return [{ note: act.note, binding: act.binding }]
  if (act.kind !== 'note-added') return []
  return act.note.bindings.map(binding => ({ note: act.note.text, binding }))
}

export type LostBindings = { ids: readonly string[]; failure: Failure }

/**
 * Of acts about to be done those that bind a note to what the project does not have, with the first sentence of why. An
 * act that the canvas knows already is none of them: what it was bound to may have gone since.
 */
export const lostBindings = async (
  data: Connected,
  { project, variant }: Place,
  acts: readonly ProposedAct[],
): Promise<LostBindings | undefined> => {
  const binding = acts.flatMap(({ id, act }) =>
    singleActs(act)
      .flatMap(boundBy)
      .map(bound => ({ id, ...bound })),
  )
  if (binding.length === 0) return undefined
  const parts = await readProject(data, project, variant)
  const places = placesOf(parts, { plan: parts.plan, at: [] })
  const lost = binding.filter(({ binding: { to, id } }) => !places[to].ids.includes(id))
  if (lost.length === 0) return undefined
  const known = new Set((await canvasEvents(data.db, canvasKey(project, variant))).map(({ id }) => id))
  const [first, ...others] = lost.filter(({ id }) => !known.has(id))
  if (first === undefined) return undefined
  const { notes } = await readCanvas(data, project, variant)
  const note = Object.hasOwn(notes, first.note) ? notes[first.note]!.text : first.note
  const { failure } = failed('binding-not-there', {
    note,
    found: first.binding.id,
    where: places[first.binding.to].where,
  })
  return { ids: [...new Set([first, ...others].map(({ id }) => id))], failure }
}
