import type { Note } from '../canvas/note.ts'
import { sameBinding } from '../canvas/reduce.ts'

/** The offers of the plan that a note belongs to or is bound to. */
export const offersOf = (note: Note): string[] => [
  ...(note.offer === '' ? [] : [note.offer]),
  ...note.bindings.filter(({ to }) => to === 'offer').map(({ id }) => id),
]

const shareOffer = (a: Note, b: Note): boolean => {
  const offers = offersOf(a)
  return offers.length > 0 && offersOf(b).some(offer => offers.includes(offer))
}

const shareBinding = (a: Note, b: Note): boolean =>
  a.bindings.some(one => b.bindings.some(other => sameBinding(one, other)))

const leadsTo = (a: Note, b: Note): boolean => a.links.includes(b.id) || a.segment === b.id

/** Whether two notes have to do with each other: a link, the same segment, offer or thing they are bound to. */
export const areTied = (a: Note, b: Note): boolean =>
  a.id !== b.id &&
  (leadsTo(a, b) ||
    leadsTo(b, a) ||
    (a.segment !== '' && a.segment === b.segment) ||
    shareOffer(a, b) ||
    shareBinding(a, b))

/** Words long enough to mean something, by their first five letters: German puts them together and bends their ends. */
const stems = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map(word => word.slice(0, 5))

/** Whether two notes speak of the same thing in words. */
export const shareWord = (a: Note, b: Note): boolean => {
  const known = stems(a.text)
  return stems(b.text).some(stem => known.includes(stem))
}
