import { type CanvasPicture, LOOK, NOTE_FILLS, OFFERING_COLOURS } from '@leinwand/flow/publish'
import { fontMetrics } from '../fonts/index.ts'
import { type Deck, FACE, hex, inches, type Slide } from './pptx-look.ts'

type Picture = CanvasPicture
type Block = Picture['blocks'][number]
type Note = Block['notes'][number]
type Box = Block['box']

const placed = ({ x, y, width, height }: Box) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
})

const addText = (
  slide: Slide,
  text: string,
  box: Box,
  more: NonNullable<Parameters<Slide['addText']>[1]>,
): void => {
  slide.addText(text, { ...placed(box), fontFace: FACE, margin: 0, valign: 'top', ...more })
}

/** One shape a note, so that it can be moved, changed and taken away as one. The outline says what kind of value it is. */
const addNote = (slide: Slide, { note, box }: Note, { size, small }: Block['sizing']): void => {
  const lines = [
    {
      text: note.text,
      options: { fontSize: size, color: hex(note.status === 'missing' ? LOOK.dim : LOOK.ink) },
    },
    ...(note.elements.length === 0
      ? []
      : [{ text: note.elements.join(' · '), options: { fontSize: small, color: hex(LOOK.accent) } }]),
    ...(note.under === '' ? [] : [{ text: note.under, options: { fontSize: small, color: hex(LOOK.dim) } }]),
  ]
  slide.addText(
    lines.map((line, index) => ({
      text: line.text,
      options: { ...line.options, breakLine: index < lines.length - 1 },
    })),
    {
      ...placed(box),
      shape: 'rect',
      fill: { color: hex(NOTE_FILLS[note.colour]) },
      line: {
        color: hex(OFFERING_COLOURS[note.offering]),
        width: 1,
        dashType: note.status === 'existing' ? 'solid' : 'dash',
      },
      fontFace: FACE,
      align: 'left',
      valign: 'top',
      margin: [size * 0.3, size * 0.4, size * 0.2, size * 0.5],
      fit: 'shrink',
    },
  )
}

const addBlock = (slide: Slide, block: Block, [before, after]: Picture['shown']['more']): void => {
  const { box, title, notes, left, sizing } = block
  slide.addText(title, {
    ...placed(box),
    shape: 'rect',
    line: { color: hex(LOOK.line), width: 1 },
    fontFace: FACE,
    fontSize: 11.5,
    bold: true,
    color: hex(LOOK.dim),
    align: 'left',
    valign: 'top',
    margin: [9, 9, 0, 9],
  })
  for (const note of notes) addNote(slide, note, sizing)
  if (left.length === 0) return
  const foot = { ...box, x: box.x + 9, y: box.y + box.height - 14, height: 12, width: box.width - 18 }
  addText(slide, `${before}${left.length}${after}`, foot, { fontSize: 8, bold: true, color: hex(LOOK.warn) })
}

/** The canvas as shapes on one slide: blocks, notes, the frame of the core, legend and source. */
export const addCanvas = (deck: Deck, { shown, blocks, core, board, width }: Picture): void => {
  const slide = deck.addSlide()
  const line = (y: number, height: number): Box => ({ x: board.x, y, width: board.width, height })
  const head = line(26, 30)
  addText(
    slide,
    `${shown.title}  ·  ${shown.verdict}`,
    { ...head, width: head.width - 320 },
    { fontSize: 22, bold: true, color: hex(LOOK.ink), fit: 'shrink' },
  )
  addText(
    slide,
    shown.worth,
    { ...head, x: width - board.x - 310, width: 310 },
    { fontSize: 13, bold: true, align: 'right', color: hex(LOOK.ink) },
  )
  addText(slide, shown.under, line(60, 16), { fontSize: 11, color: hex(LOOK.dim), fit: 'shrink' })
  for (const block of blocks) addBlock(slide, block, shown.more)
  slide.addShape('rect', { ...placed(core), line: { color: hex(LOOK.accent), width: 2 } })
  const label = {
    x: core.x + 12,
    y: core.y - 7,
    width: fontMetrics.width(shown.core, 9.5, 'semibold') + 12,
    height: 14,
  }
  addText(slide, shown.core, label, {
    fontSize: 9.5,
    bold: true,
    color: hex(LOOK.accent),
    fill: { color: hex(LOOK.sheet) },
    align: 'center',
    valign: 'middle',
  })
  const foot = line(board.y + board.height + 8, 14)
  const legend = shown.legend.flatMap(({ mark, text }) => {
    const colour =
      mark in OFFERING_COLOURS
        ? OFFERING_COLOURS[mark as keyof typeof OFFERING_COLOURS]
        : NOTE_FILLS[mark as keyof typeof NOTE_FILLS]
    return [
      { text: '■ ', options: { color: hex(colour) } },
      { text: `${text}    `, options: { color: hex(LOOK.dim) } },
    ]
  })
  slide.addText(legend, {
    ...placed({ ...foot, width: foot.width - 380 }),
    fontFace: FACE,
    fontSize: 9,
    margin: 0,
    fit: 'shrink',
  })
  addText(
    slide,
    shown.source,
    { ...foot, x: foot.x + foot.width - 370, width: 370 },
    { fontSize: 9, align: 'right', color: hex(LOOK.dim) },
  )
}
