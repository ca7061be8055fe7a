import type { Block, Colour, NoteStatus, Offering } from '@leinwand/method'
import type { listFailures } from '../failures/list-failures.ts'

/** One note of a list, and the line it stands on. `segment` is what the list calls the customer segment. */
export type ListItem = {
  line: number
  block: Block
  text: string
  details: string
  status?: NoteStatus
  offering?: Offering
  colour?: Colour
  owner?: string
  segment?: string
}

/** What was found wrong; `file` is added where the list is put together. */
export type ListFailure = {
  code: keyof typeof listFailures
  params: Readonly<Record<string, string | number>>
}

/** What a reader of one form makes of a text: the notes, what did not fit, and what the list says of the whole. */
export type ReadItems = {
  title: string
  description: string
  items: readonly ListItem[]
  failures: readonly ListFailure[]
}

/** A piece of text as a sentence shows it. */
export const shortly = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
