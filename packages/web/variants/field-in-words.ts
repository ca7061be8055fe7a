import type { Language } from '@leinwand/contract'
import type { Binding, ComparedField, Note } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { noteFieldWords } from '../language/note-fields.ts'

/** The names of what a note only knows the id of. */
export type NoteNames = {
  readonly bound: (binding: Binding) => string
  readonly offer: (id: string) => string
  readonly note: (id: string) => string | undefined
}

const LONG = 160
const shortened = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)} …` : text)

/** The value of a note's field as a reader would say it; nothing is `nichts`. */
export const fieldInWords = (
  note: Note,
  field: ComparedField,
  language: Language,
  names: NoteNames,
): string => {
  const { colours, nothing, goneNote } = noteFieldWords[language]
  const { statuses, offerings, elements, grades } = glossary[language]
  const list = (items: readonly string[]) => (items.length === 0 ? nothing : items.join(', '))
  switch (field) {
    case 'text':
    case 'details':
    case 'owner':
      return note[field] === '' ? nothing : shortened(note[field])
    case 'status':
      return statuses[note.status]
    case 'offering':
      return offerings[note.offering]
    case 'colour':
      return colours[note.colour]
    case 'cycle':
      return list(note.cycle.map(element => elements[element]))
    case 'evidence':
      return list(note.evidence.map(({ text, grade }) => `${shortened(text)} (${grades[grade]})`))
    case 'bindings':
      return list(note.bindings.map(names.bound))
    case 'offer':
      return note.offer === '' ? nothing : names.offer(note.offer)
    case 'segment':
      return note.segment === '' ? nothing : (names.note(note.segment) ?? goneNote)
    case 'links':
      return list(note.links.map(link => names.note(link) ?? goneNote))
  }
}
