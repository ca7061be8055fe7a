import { type CanvasState, type Note, notesInOrder } from '@leinwand/method'

/** What stands for codes in the language of the interface, so that one finds what one reads. */
type SearchWords = {
  readonly statuses: Readonly<Record<Note['status'], string>>
  readonly colours: Readonly<Record<Note['colour'], string>>
}

const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

const textOf = (note: Note, { legend }: CanvasState, { statuses, colours }: SearchWords): string => {
  const colour = note.colour === 'none' ? [] : [colours[note.colour], legend[note.colour] ?? '']
  return folded([note.text, note.details, note.owner, statuses[note.status], ...colour].join('\n'))
}

/**
 * The notes in reading order in which every word of the query stands: in text, details, owner, status or colour with
 * its meaning. Case and accents do not count. Null without a query.
 */
export const hitsOf = (canvas: CanvasState, query: string, words: SearchWords): readonly string[] | null => {
  const asked = folded(query)
    .split(/\s+/)
    .filter(word => word !== '')
  if (asked.length === 0) return null
  return notesInOrder(canvas)
    .filter(note => {
      const text = textOf(note, canvas, words)
      return asked.every(word => text.includes(word))
    })
    .map(({ id }) => id)
}

/** The hit after (or before) the one shown, round and round. */
export const nextHit = (hits: readonly string[], current: string | null, back = false): string | null => {
  if (hits.length === 0) return null
  const at = current === null ? -1 : hits.indexOf(current)
  if (at < 0) return hits[back ? hits.length - 1 : 0]!
  return hits[(at + (back ? -1 : 1) + hits.length) % hits.length]!
}
