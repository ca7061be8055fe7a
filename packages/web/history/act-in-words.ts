import type { Language } from '@leinwand/contract'
import type { Binding, ComparedField, NoteChanges } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { noteFieldWords } from '../language/note-fields.ts'
import { actWords } from './act-words.ts'
import { noteOf, type Told, type ToldAct } from './told.ts'

/** The names of what acts only know the id of. */
export type Names = {
  readonly bound: (binding: Binding) => string
  readonly variant: (id: string) => string
  readonly pattern: (id: string) => string
  readonly finding: (id: string) => string
}

const fieldsInWords = (changes: NoteChanges, language: Language): string => {
  const { fields, colours, nothing } = noteFieldWords[language]
  const { statuses, offerings } = glossary[language]
  const said = (field: ComparedField): string => {
    const { status, offering, colour, owner } = changes
    if (field === 'status' && status) return `${fields.status} ${statuses[status]}`
    if (field === 'offering' && offering) return `${fields.offering} ${offerings[offering]}`
    if (field === 'colour' && colour) return `${fields.colour} ${colours[colour]}`
    if (field === 'owner' && owner !== undefined) return `${fields.owner} ${owner || nothing}`
    return fields[field]
  }
  return (Object.keys(changes) as (keyof NoteChanges)[])
    .filter(field => changes[field] !== undefined && field !== 'text')
    .map(said)
    .join(', ')
}

/** Where people count notes rather than changes. */
const OF_NOTES: ReadonlySet<string> = new Set(['moved', 'edited', 'deleted', 'pasted'])

/** One change in words, e.g. `„Messe“ auf Vertriebskanäle hinzugefügt`. */
export const partInWords = ({ act, note }: ToldAct, language: Language, names: Names): string => {
  const words = actWords[language]
  const { blocks } = glossary[language]
  const { colours, goneNote } = noteFieldWords[language]
  const text = note?.text ?? goneNote
  switch (act.kind) {
    case 'note-added':
      return words.added(act.note.text, blocks[act.note.block])
    case 'note-edited': {
      const { text: reworded, ...rest } = act.changes
      const others = fieldsInWords(rest, language)
      if (reworded === undefined || reworded === text) return words.edited(text, others)
      return others ? `${words.reworded(text, reworded)}; ${others}` : words.reworded(text, reworded)
    }
    case 'note-moved':
      return note === undefined || note.block === act.block
        ? words.shifted(text, blocks[act.block])
        : words.moved(text, blocks[note.block], blocks[act.block])
    case 'note-deleted':
      return words.deleted(text)
    case 'note-bound':
      return words.bound(text, names.bound(act.binding))
    case 'note-unbound':
      return words.unbound(text, names.bound(act.binding))
    case 'legend-set':
      return act.meaning === ''
        ? words.legendGone(colours[act.colour])
        : words.legend(colours[act.colour], act.meaning)
    case 'finding-dismissed':
      return words.dismissed(names.finding(act.finding), act.reason)
    case 'finding-reopened':
      return words.reopened(names.finding(act.finding))
    case 'pattern-chosen':
      return words.patternChosen(names.pattern(act.pattern))
    case 'pattern-dropped':
      return words.patternDropped(names.pattern(act.pattern))
  }
}

/** An event in words: a single change, or why several are one act and how many they are. */
export const eventInWords = ({ event, parts }: Told, language: Language, names: Names): string => {
  const { act } = event
  if (act.kind !== 'acts-together') return partInWords(parts[0]!, language, names)
  const { reason, from = '' } = act
  const named =
    reason === 'taken-over' ? from && names.variant(from) : reason === 'pattern' ? names.pattern(from) : from
  const notes = new Set(parts.map(part => noteOf(part.act))).size
  const count = OF_NOTES.has(reason) ? notes : act.acts.length
  return actWords[language].together[reason](String(count), named)
}
