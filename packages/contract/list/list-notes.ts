import {
  type Block,
  NOTE_DETAILS_AT_MOST,
  NOTE_TEXT_AT_MOST,
  Note,
  newNote,
  shortNoteText,
} from '@leinwand/method'
import { plainWord } from './block-words.ts'
import type { CanvasList } from './canvas-list.ts'
import { idFrom } from './id-from.ts'
import type { ListFailure, ListItem } from './list-item.ts'

const withinLimits = (item: ListItem): { item: ListItem; failures: ListFailure[] } => {
  const { line, text, details } = item
  const failures: ListFailure[] = []
  const long = text.length > NOTE_TEXT_AT_MOST
  if (long)
    failures.push({ code: 'list-text-long', params: { line, length: text.length, limit: NOTE_TEXT_AT_MOST } })
  const whole = (long ? `${text}\n\n${details}` : details).trim()
  if (whole.length > NOTE_DETAILS_AT_MOST) {
    const params = { line, column: 'details', length: whole.length, limit: NOTE_DETAILS_AT_MOST }
    failures.push({ code: 'list-cell-long', params })
  }
  const cut = whole.slice(0, NOTE_DETAILS_AT_MOST).replace(/[\uD800-\uDBFF]$/, '')
  return { item: { ...item, text: shortNoteText(text), details: cut }, failures }
}

type Onto = { notes: readonly Note[]; file: string; newId?: () => string }

/**
 * The notes of a list, to be put below those of a canvas that stands (`notes`; none for a new one). A segment is found by
 * its text among both. Without `newId` ids are made from the texts.
 */
export const notesOfList = (
  list: Pick<CanvasList, 'items'>,
  { notes: there, file, newId }: Onto,
): { notes: Note[]; failures: ListFailure[] } => {
  const failures: ListFailure[] = []
  const taken = new Set(there.map(({ id }) => id))
  const ranks = new Map<Block, number>()
  for (const { block, rank } of there) ranks.set(block, Math.max(ranks.get(block) ?? 0, rank))
  const made = list.items.map(each => {
    const { item, failures: unfit } = withinLimits(each)
    failures.push(...unfit)
    const { line, segment: wanted, block, ...rest } = item
    const id = newId?.() ?? idFrom(item.text, 'note', taken)
    taken.add(id)
    const rank = (ranks.get(block) ?? -1) + 1
    ranks.set(block, rank)
    return { line, wanted, note: newNote({ ...rest, id, block, rank }) }
  })
  const all = [...made.map(({ note }) => note), ...there]
  const segments = new Map(
    all.filter(({ block }) => block === 'customerSegments').map(({ id, text }) => [plainWord(text), id]),
  )
  const notes = made.map(({ line, wanted, note }) => {
    const segment = wanted === undefined ? '' : segments.get(plainWord(wanted))
    if (segment === undefined)
      failures.push({ code: 'list-segment-unknown', params: { line, found: wanted ?? '' } })
    return Note.parse({ ...note, segment: segment ?? '' })
  })
  return { notes, failures: failures.map(({ code, params }) => ({ code, params: { file, ...params } })) }
}
