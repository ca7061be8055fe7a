import { type Subject, shownCanvas } from '@leinwand/flow/publish'
import { TERMS } from '@leinwand/method'
import { type Sheet, text } from './workbook.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** The notes as a list, with the source of the canvas. */
export const canvasSheet = (subject: Subject, words: WorkbookWords): Sheet => {
  const { title, under, verdict, blocks, legend, source } = shownCanvas(subject)
  const { offerings, statuses } = TERMS[subject.language]
  const colour = (mark: string): string => legend.find(entry => entry.mark === mark)?.text ?? ''
  const head = [
    words.block,
    words.note,
    words.offering,
    words.status,
    words.elements,
    words.owner,
    '',
    words.details,
  ]
  const owners = new Map(subject.notes.map(({ id, owner }) => [id, owner]))
  return {
    name: words.sheets.canvas,
    widths: [24, 56, 14, 14, 34, 20, 20, 60],
    frozen: { rows: 4, columns: 0 },
    rows: [
      [text(title, 'title')],
      [text(`${under} · ${verdict}`, 'dim')],
      [text(source, 'dim')],
      head.map(word => text(word, 'heading')),
      ...blocks.flatMap(block =>
        block.notes.map(note => [
          text(block.title),
          text(note.text, 'wrapped'),
          text(offerings[note.offering]),
          text(statuses[note.status]),
          text(note.elements.join(', '), 'wrapped'),
          text((owners.get(note.id) ?? '').trim()),
          text(note.colour === 'none' ? '' : colour(note.colour)),
          text(note.details, 'wrapped'),
        ]),
      ),
    ],
  }
}
