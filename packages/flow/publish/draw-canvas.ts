import { type Box, type CanvasPicture, type PlacedBlock, SHEET, TITLE_ROOM } from './canvas-picture.ts'
import type { Drawing, Group, Shape, TextShape, Weight } from './drawing.ts'
import { LOOK, NOTE_FILLS, OFFERING_COLOURS } from './look.ts'
import { LEADING, moreRoom, type PlacedNote, padOf, type Sizing } from './place-notes.ts'
import type { TextMetrics } from './text-metrics.ts'
import { fitText } from './wrap-text.ts'

const text = (
  x: number,
  y: number,
  said: string,
  size: number,
  more: Partial<TextShape> = {},
): TextShape => ({
  shape: 'text',
  x,
  y,
  text: said,
  size,
  weight: 'regular',
  fill: LOOK.ink,
  ...more,
})

const outline = (box: Box, stroke: string, strokeWidth: number): Shape => ({
  shape: 'rect',
  ...box,
  stroke,
  strokeWidth,
})

const drawNote = ({ note, box, lines, chips, under }: PlacedNote, { size, small }: Sizing): Group => {
  const pad = padOf(size)
  const bar = OFFERING_COLOURS[note.offering]
  const open = note.status !== 'existing'
  const shapes: Shape[] = [
    {
      shape: 'rect',
      ...box,
      fill: NOTE_FILLS[note.colour],
      stroke: open ? LOOK.dim : LOOK.line,
      strokeWidth: 0.7,
      radius: 2,
      dashed: open,
    },
    { shape: 'rect', x: box.x, y: box.y, width: 2.4, height: box.height, fill: bar },
    ...lines.map((line, index) =>
      text(box.x + pad + 3, box.y + pad + size * (0.98 + index * LEADING), line, size, {
        fill: note.status === 'missing' ? LOOK.dim : LOOK.ink,
      }),
    ),
    ...chips.flatMap(({ lines: chip, box: at }): Shape[] => [
      { shape: 'rect', ...at, fill: LOOK.accentSoft, radius: 2 },
      ...chip.map((line, index) =>
        text(at.x + small / 2, at.y + small * (1.08 + index * 1.2), line, small, { fill: LOOK.accent }),
      ),
    ]),
    ...under.map((line, index) => {
      const fromBottom = (under.length - 1 - index) * small * LEADING + pad * 0.7 + small * 0.35
      return text(box.x + pad + 3, box.y + box.height - fromBottom, line, small, { fill: LOOK.dim })
    }),
  ]
  return { about: note.text, shapes }
}

const drawBlock = (placed: PlacedBlock, [before, after]: readonly [string, string]): Group[] => {
  const { box, title, sizing, notes, left } = placed
  const shapes: Shape[] = [
    outline(box, LOOK.line, 1),
    text(box.x + 9, box.y + TITLE_ROOM - 8, title, 11.5, { weight: 'semibold', fill: LOOK.dim }),
  ]
  if (left.length > 0) {
    const y = box.y + box.height - moreRoom(sizing.small) + sizing.small
    const style = { weight: 'semibold', fill: LOOK.warn } as const
    shapes.push(text(box.x + 9, y, `${before}${left.length}${after}`, sizing.small + 1.5, style))
  }
  return [{ about: title, shapes }, ...notes.map(note => drawNote(note, sizing))]
}

const drawHead = ({ shown }: CanvasPicture, metrics: TextMetrics): Group => {
  const { margin, width } = SHEET
  const semibold: Weight = 'semibold'
  const worth = shown.worth === '' ? 0 : metrics.width(shown.worth, 13, semibold) + 24
  const pill = metrics.width(shown.verdict, 11, semibold) + 20
  const room = width - 2 * margin - worth - pill - 14
  const title = fitText(shown.title, { width: room, size: 22, weight: semibold }, metrics)
  const x = margin + metrics.width(title, 22, semibold) + 14
  const under = fitText(shown.under, { width: width - 2 * margin, size: 11, weight: 'regular' }, metrics)
  const right = { anchor: 'end', weight: semibold } as const
  return {
    about: shown.title,
    shapes: [
      text(margin, margin + 20, title, 22, { weight: semibold }),
      {
        shape: 'rect',
        x,
        y: margin + 3,
        width: pill,
        height: 20,
        radius: 10,
        stroke: LOOK.accent,
        strokeWidth: 1,
      },
      text(x + pill / 2, margin + 17, shown.verdict, 11, {
        anchor: 'middle',
        weight: semibold,
        fill: LOOK.accent,
      }),
      ...(shown.worth === '' ? [] : [text(width - margin, margin + 18, shown.worth, 13, right)]),
      text(margin, margin + 39, under, 11, { fill: LOOK.dim }),
    ],
  }
}

const drawCore = ({ core, shown }: CanvasPicture, metrics: TextMetrics): Group => ({
  about: shown.core,
  shapes: [
    outline(core, LOOK.accent, 2),
    {
      shape: 'rect',
      x: core.x + 10,
      y: core.y - 7,
      width: metrics.width(shown.core, 9.5, 'semibold') + 10,
      height: 14,
      fill: LOOK.sheet,
    },
    text(core.x + 15, core.y + 3.4, shown.core, 9.5, { weight: 'semibold', fill: LOOK.accent }),
  ],
})

const drawFoot = ({ shown, board }: CanvasPicture, metrics: TextMetrics): Group => {
  const y = board.y + board.height + 17
  const [size, right] = [9, SHEET.width - SHEET.margin]
  const source = metrics.width(shown.source, size, 'regular')
  const shapes: Shape[] = []
  let [x, line] = [board.x as number, 0]
  for (const { mark, text: said } of shown.legend) {
    const fill =
      mark in OFFERING_COLOURS
        ? OFFERING_COLOURS[mark as keyof typeof OFFERING_COLOURS]
        : NOTE_FILLS[mark as keyof typeof NOTE_FILLS]
    const room = (line === 0 ? right - source - 20 : right) - board.x - 13
    const fitted = fitText(said, { width: Math.min(260, room), size, weight: 'regular' }, metrics)
    const width = metrics.width(fitted, size, 'regular') + 13
    if (x + width > (line === 0 ? right - source - 20 : right)) {
      line += 1
      x = board.x
    }
    const top = y + line * 13
    shapes.push({
      shape: 'rect',
      x,
      y: top - 7.6,
      width: 8.5,
      height: 8.5,
      fill,
      stroke: LOOK.line,
      strokeWidth: 0.5,
    })
    shapes.push(text(x + 13, top, fitted, size, { fill: LOOK.dim }))
    x += width + 14
  }
  shapes.push(text(right, y, shown.source, size, { anchor: 'end', fill: LOOK.dim }))
  return { about: shown.source, shapes }
}

/** The canvas as vectors: head, nine blocks with their notes, the frame of the core, legend and source. */
export const drawCanvas = (picture: CanvasPicture, metrics: TextMetrics): Drawing => ({
  width: picture.width,
  height: picture.height,
  title: `${picture.shown.title} – ${picture.shown.source}`,
  groups: [
    drawHead(picture, metrics),
    ...picture.blocks.flatMap(block => drawBlock(block, picture.shown.more)),
    drawCore(picture, metrics),
    drawFoot(picture, metrics),
  ],
})
