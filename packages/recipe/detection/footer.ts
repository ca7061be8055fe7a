import { cellKind } from './cell-kind.ts'
import { type Cut, cut } from './delimiter.ts'
import { known } from './header.ts'

type Table = {
  width: number
  /** How many records of the text are not of the body; null where the text is the end of a longer one. */
  whole: number | null
}

/** What notes begin with; without one of these a last line that is only broken stays a row, and goes to quarantine. */
const NOTE =
  /^\s*["'„]*\s*(?:_{3,}|-{3,}|={3,}|\*{3,}|©|\(c\)|Stand\s*:|Quelle\s*:|Source\s*:|Hinweis|Anmerkung|Fußnote|Note|Erstellt|Erläuterung|Legende|Copyright|Export|Ende|End of|eof\b|\d{1,2}\))/iu

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** A figure alone in a row is the rest of a row that was cut off, and belongs to the quarantine. */
const isNote = (fields: readonly string[], { width }: Table): boolean => {
  if (width < 2 || known(fields) > 1) return false
  const only = fields.find(cell => cell.trim() !== '')
  return only === undefined || cellKind(only) === 'text'
}

/**
 * How many physical lines of notes stand below a table. A text that is whole is read record by record, because notes may be
 * quoted over several lines; the end of a longer one line by line.
 */
export const footerIn = (text: string, by: Cut, table: Table): number => {
  const lines = linesOf(text)
  const filled = lines.findLastIndex(line => line.trim() !== '') + 1
  if (table.width === 1) return markedLines(lines, filled)
  if (table.whole !== null) {
    const records = cut(text, by, Number.POSITIVE_INFINITY).slice(table.whole)
    // A quote that does not close takes all that follows along: that is no note, and most of it are rows.
    if (records.at(-1)?.open) return 0
    let last = records.length
    while (last > 0 && isNote(records[last - 1]!.fields, table)) last--
    if (last === records.length || last === 0) return 0
    return blankFrom(lines, records[last - 1]!.end, lines.length) - records[last - 1]!.end > 0
      ? lines.length - records[last - 1]!.end - (lines.at(-1) === '' ? 1 : 0)
      : 0
  }
  const kept = lines.slice(1, filled)
  let last = kept.length
  const record = (at: number) => cut(kept[at] ?? '', by, 1)[0]
  while (last > 0) {
    const found = record(last - 1)
    if (found && found.fields.length === table.width && !isNote(found.fields, table)) break
    last--
  }
  const notes = kept.length - last
  const marked = kept.slice(last).some(line => NOTE.test(line))
  // Nothing but notes in so long an end is a sign of a wrong reading.
  return notes === 0 || last === 0 || !(marked || notes <= 3)
    ? 0
    : lines.length - 1 - last - (lines.at(-1) === '' ? 1 : 0)
}

const markedLines = (lines: readonly string[], filled: number): number => {
  let last = filled
  while (last > 1 && NOTE.test(lines[last - 1]!)) last--
  return last === filled ? 0 : lines.length - last - (lines.at(-1) === '' ? 1 : 0)
}

const blankFrom = (lines: readonly string[], from: number, to: number): number =>
  lines.slice(from, to).some(line => line.trim() !== '') ? to : from
