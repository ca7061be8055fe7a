import { type Card, type CardPart, LOOK } from '@leinwand/flow/publish'
import { type Column, openColumn } from './column.ts'
import { asArtifact, bytesOf, drawLine, openPdf } from './pdf-page.ts'

const TONES = {
  plain: {},
  dim: { fill: LOOK.dim, size: 9 },
  strong: { weight: 'semibold', fill: LOOK.accent },
} as const

const write = (column: Column, part: CardPart): void => {
  switch (part.part) {
    case 'text':
      column.paragraph(part.text, TONES[part.tone])
      break
    case 'list':
      column.list(part.items)
      break
    case 'table':
      if (part.table.title !== '') column.heading('H3', part.table.title)
      column.table(part.table)
      break
    case 'chart':
      column.heading('H3', part.drawing.title)
      column.drawing(part.drawing)
      break
  }
}

/** The card of a model as PDF: A4 pages of real text, tagged, with a bookmark for each section. */
export const writeCardPdf = async (card: Card): Promise<Uint8Array> => {
  const doc = openPdf(card)
  const bytes = bytesOf(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const column = openColumn(doc, root)
  column.newPage()
  column.heading('H1', card.title)
  column.paragraph(card.under, TONES.dim)
  for (const { title, parts } of card.sections) {
    column.heading('H2', title)
    doc.outline.addItem(title)
    for (const part of parts) write(column, part)
  }
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    const { width, height } = doc.page
    const style = { size: 8, weight: 'regular', fill: LOOK.dim } as const
    asArtifact(doc, () => {
      drawLine(doc, card.title.slice(0, 90), { x: 50, y: height - 30 }, style)
      const number = `${card.page} ${page + 1} / ${count}`
      drawLine(doc, number, { x: width - 50, y: height - 30, anchor: 'end' }, style)
    })
  }
  root.end()
  doc.end()
  return bytes
}
