import { canvasPicture, drawCanvas, LOOK, type Report } from '@leinwand/flow/publish'
import { fontMetrics } from '../fonts/index.ts'
import { type Column, openColumn } from './column.ts'
import { drawShapes } from './draw-shapes.ts'
import { asArtifact, bytesOf, drawLine, openPdf, type Pdf, type Structure } from './pdf-page.ts'

const LIGHTS = { green: LOOK.accent, amber: LOOK.warn, red: LOOK.bad } as const

/** One part of the document with its own bookmark. */
const part = (doc: Pdf, root: Structure, title: string, write: (column: Column) => void): void => {
  const section = doc.struct('Sect', { title })
  root.add(section)
  const column = openColumn(doc, section)
  column.newPage()
  doc.outline.addItem(title)
  column.heading('H1', title)
  write(column)
  section.end()
}

const writeVerdict = ({ verdict, under, description }: Report, column: Column): void => {
  column.paragraph(under, { fill: LOOK.dim })
  if (verdict.sentence !== '') column.paragraph(verdict.sentence, { weight: 'semibold', fill: LOOK.accent })
  if (description !== '') column.paragraph(description)
  for (const rule of verdict.rules) {
    column.heading('H2', `${rule.title} – ${rule.status}`)
    column.paragraph(rule.text, { fill: LOOK.dim, size: 9 })
    if (rule.chains.length > 0) column.list(rule.chains)
  }
  column.heading('H2', verdict.missing.title)
  column.list(verdict.missing.items)
}

const writeNumbers = (numbers: NonNullable<Report['numbers']>, column: Column): void => {
  const { light, reasons, figures, figureHead, tables, charts } = numbers
  column.paragraph(light.text, { weight: 'semibold', size: 12, fill: LIGHTS[light.colour] })
  for (const reason of reasons) column.paragraph(reason)
  column.gap(4)
  column.table({
    title: '',
    head: figureHead,
    rows: figures.map(({ label, value, hint }) => [label, value, hint]),
    shares: [0.45, 0.25, 0.3],
    numbersFrom: 1,
  })
  for (const chart of charts) {
    column.heading('H2', chart.title)
    column.drawing(chart.drawing)
  }
  for (const table of tables) {
    column.heading('H2', table.title)
    column.table(table)
  }
}

const writeQuestions = ({ questions }: Report, column: Column): void => {
  if (questions.parts.length === 0) column.paragraph(questions.none)
  for (const { title, items } of questions.parts) {
    column.heading('H2', title)
    column.list(items)
  }
}

/** Notes with more to say than their text, and above all those that found no room on the sheet. */
const writeNotes = (report: Report, doc: Pdf, root: Structure, left: ReadonlyMap<string, string[]>): void => {
  const { canvas, words } = report
  if (left.size > 0) {
    part(doc, root, words.furtherNotes, column => {
      for (const [title, notes] of left) {
        column.heading('H2', title)
        column.list(notes)
      }
    })
  }
  const detailed = canvas.blocks.filter(({ notes }) => notes.some(({ details }) => details !== ''))
  if (detailed.length === 0) return
  part(doc, root, words.notes, column => {
    for (const { title, notes } of detailed) {
      column.heading('H2', title)
      for (const { text, details } of notes.filter(note => note.details !== '')) {
        column.heading('H3', text)
        column.paragraph(details)
      }
    }
  })
}

/** The foot of every page: title, source of the canvas, number of the page. */
const writeFeet = (doc: Pdf, { title, canvas, words }: Report): void => {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    const { width, height } = doc.page
    // The sheet of the canvas names its source itself.
    if (width > height) continue
    const style = { size: 8, weight: 'regular', fill: LOOK.dim } as const
    asArtifact(doc, () => {
      drawLine(doc, `${title} · ${canvas.source}`.slice(0, 110), { x: 50, y: height - 30 }, style)
      const number = `${words.page} ${page + 1} / ${count}`
      drawLine(doc, number, { x: width - 50, y: height - 30, anchor: 'end' }, style)
    })
  }
}

/**
 * The report as PDF: the canvas as vectors on A3 landscape, then A4 pages with verdict, numbers and charts, assumptions,
 * open questions and what did not fit. Real text throughout, tagged, with bookmarks.
 */
export const writePdf = async (report: Report): Promise<Uint8Array> => {
  const doc = openPdf(report)
  const bytes = bytesOf(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const picture = canvasPicture(report.canvas, fontMetrics)
  doc.addPage({ size: [picture.width, picture.height], margin: 0 })
  doc.outline.addItem(report.words.canvas)
  const sheet = doc.struct('Sect', { title: report.words.canvas })
  root.add(sheet)
  drawShapes(doc, drawCanvas(picture, fontMetrics), { x: 0, y: 0, scale: 1 }, sheet)
  sheet.end()
  part(doc, root, report.verdict.title, column => writeVerdict(report, column))
  const { numbers, assumptions, questions } = report
  if (numbers) part(doc, root, numbers.title, column => writeNumbers(numbers, column))
  else part(doc, root, assumptions.title, column => column.paragraph(report.withoutNumbers))
  if (assumptions.rows.length > 0) part(doc, root, assumptions.title, column => column.table(assumptions))
  part(doc, root, questions.title, column => writeQuestions(report, column))
  const left = picture.blocks.filter(block => block.left.length > 0)
  writeNotes(report, doc, root, new Map(left.map(block => [block.title, block.left.map(({ text }) => text)])))
  writeFeet(doc, report)
  root.end()
  doc.end()
  return bytes
}
