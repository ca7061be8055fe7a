import { canvasPicture, LOOK, type Report, type Series, type Table } from '@leinwand/flow/publish'
import { fontMetrics } from '../fonts/index.ts'
import { addCanvas } from './canvas-slide.ts'
import { type Deck, FACE, hex, inches, openDeck, type Slide } from './pptx-look.ts'

const LEFT = 50
const LIGHTS = { green: LOOK.accent, amber: LOOK.warn, red: LOOK.bad } as const

type Size = { readonly width: number; readonly height: number }
type Sheet = { readonly slide: Slide; readonly width: number; readonly height: number }

const openSlide = (
  deck: Deck,
  { canvas, title }: Report,
  heading: string,
  { width, height }: Size,
): Sheet => {
  const slide = deck.addSlide()
  const across = { x: inches(LEFT), w: inches(width - 2 * LEFT), fontFace: FACE, margin: 0 }
  slide.addText(heading, {
    ...across,
    y: inches(40),
    h: inches(40),
    fontSize: 28,
    bold: true,
    color: hex(LOOK.ink),
    fit: 'shrink',
  })
  slide.addText(`${title} · ${canvas.source}`, {
    ...across,
    y: inches(height - 34),
    h: inches(16),
    fontSize: 9,
    color: hex(LOOK.dim),
    fit: 'shrink',
  })
  return { slide, width, height }
}

type Paragraph = {
  readonly text: string
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly bullet?: boolean
}

const addParagraphs = ({ slide, width, height }: Sheet, paragraphs: readonly Paragraph[], top = 96): void => {
  slide.addText(
    paragraphs.map(({ text, size, bold, colour, bullet }, index) => ({
      text,
      options: {
        fontSize: size,
        bold: bold ?? false,
        color: hex(colour ?? LOOK.ink),
        bullet: bullet ?? false,
        breakLine: index < paragraphs.length - 1,
        paraSpaceAfter: 4,
      },
    })),
    {
      x: inches(LEFT),
      y: inches(top),
      w: inches(width - 2 * LEFT),
      h: inches(height - top - 50),
      fontFace: FACE,
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    },
  )
}

const inParts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )

const addTable = (
  { slide, width }: Sheet,
  table: Table,
  { top, size, x = LEFT, w = width - 2 * LEFT }: { top: number; size: number; x?: number; w?: number },
): void => {
  const cell = (text: string, index: number, head: boolean) => ({
    text,
    options: {
      bold: head,
      align: index >= table.numbersFrom ? ('right' as const) : ('left' as const),
      color: hex(head ? LOOK.dim : LOOK.ink),
    },
  })
  slide.addTable(
    [
      table.head.map((text, index) => cell(text, index, true)),
      ...table.rows.map(row => row.map((text, index) => cell(text, index, false))),
    ],
    {
      x: inches(x),
      y: inches(top),
      w: inches(w),
      colW: table.shares.map(share => inches(share * w)),
      fontFace: FACE,
      fontSize: size,
      border: { type: 'solid', pt: 0.5, color: hex(LOOK.line) },
      margin: 4,
    },
  )
}

const addVerdict = (deck: Deck, report: Report, size: Size): void => {
  const { verdict } = report
  const paragraphs: Paragraph[] = [
    ...(verdict.sentence === ''
      ? []
      : [{ text: verdict.sentence, size: 16, bold: true, colour: LOOK.accent }]),
    ...verdict.rules.flatMap(({ title, text, status, chains }): Paragraph[] => [
      { text: `${title} – ${status}`, size: 20, bold: true },
      { text, size: 14, colour: LOOK.dim },
      ...chains.map(chain => ({ text: chain, size: 16, bullet: true })),
    ]),
    { text: verdict.missing.title, size: 20, bold: true },
    ...verdict.missing.items.map(text => ({ text, size: 16, bullet: true })),
  ]
  // Every rule may stand on many notes: on as many slides as they need.
  for (const part of inParts(paragraphs, 22))
    addParagraphs(openSlide(deck, report, verdict.title, size), part)
}

/** A chart that can be edited: the numbers are in the file, the months are its categories. */
const addChart = (
  { slide, width }: Sheet,
  kind: 'bar' | 'line',
  about: { title: string; months: readonly string[]; series: readonly Series[] },
  top: number,
): void => {
  slide.addChart(
    kind,
    about.series.map(({ name, values }) => ({
      name,
      labels: [...about.months],
      values: values.map(value => Math.round(value * 100) / 100),
    })),
    {
      x: inches(width / 2),
      y: inches(top),
      w: inches(width / 2 - LEFT),
      h: inches(210),
      showTitle: true,
      title: about.title,
      titleFontSize: 13,
      showLegend: about.series.length > 1,
      legendPos: 'b',
      chartColors: about.series.map(({ colour }) => hex(colour)),
      catAxisLabelFontSize: 9,
      valAxisLabelFontSize: 9,
      valAxisLabelFormatCode: '#,##0',
      catAxisLabelFrequency: '12',
      lineDataSymbol: 'none',
      lineSize: 2,
      altText: about.title,
    },
  )
}

const addNumbers = (
  deck: Deck,
  report: Report,
  numbers: NonNullable<Report['numbers']>,
  size: Size,
): void => {
  const sheet = openSlide(deck, report, numbers.title, size)
  const half = size.width / 2 - LEFT - 24
  addParagraphs({ ...sheet, width: size.width / 2 + LEFT, height: 220 }, [
    { text: numbers.light.text, size: 18, bold: true, colour: LIGHTS[numbers.light.colour] },
    ...numbers.reasons.map(text => ({ text, size: 12 })),
  ])
  addTable(
    sheet,
    {
      title: '',
      head: numbers.figureHead,
      rows: numbers.figures.map(({ label, value, hint }) => [label, value, hint]),
      shares: [0.46, 0.27, 0.27],
      numbersFrom: 1,
    },
    { top: 190, size: 12, w: half },
  )
  const margins = numbers.tables[0]
  if (margins) addTable(sheet, margins, { top: 500, size: 12, w: half })
  for (const [index, { title: about, months, bars, lines }] of numbers.charts.entries()) {
    if (bars.length > 0) addChart(sheet, 'bar', { title: about, months, series: bars }, 90 + index * 230)
    const title = lines.map(({ name }) => name).join(' · ')
    addChart(sheet, 'line', { title, months, series: lines }, 90 + (index + 1) * 230)
  }
  for (const table of numbers.tables.slice(1)) {
    for (const rows of inParts(table.rows, 16))
      addTable(openSlide(deck, report, table.title, size), { ...table, rows }, { top: 96, size: 13 })
  }
}

const addLists = (
  deck: Deck,
  report: Report,
  heading: string,
  parts: readonly { title: string; items: readonly string[] }[],
  size: Size,
): void => {
  const paragraphs = parts.flatMap(({ title, items }): Paragraph[] => [
    { text: title, size: 20, bold: true },
    ...items.map(text => ({ text, size: 16, bullet: true })),
  ])
  for (const part of inParts(paragraphs, 20)) addParagraphs(openSlide(deck, report, heading, size), part)
}

/** The report as a presentation of editable shapes, tables and charts. */
export const writePptx = async (report: Report): Promise<Uint8Array> => {
  const picture = canvasPicture(report.canvas, fontMetrics)
  const { width, height } = picture
  const size = { width, height }
  const deck = openDeck(report, width, height)
  addCanvas(deck, picture)
  const left = picture.blocks.filter(block => block.left.length > 0)
  addLists(
    deck,
    report,
    report.words.furtherNotes,
    left.map(({ title, left: notes }) => ({ title, items: notes.map(({ text }) => text) })),
    size,
  )
  addVerdict(deck, report, size)
  const { numbers, assumptions, questions } = report
  if (numbers) addNumbers(deck, report, numbers, size)
  else addLists(deck, report, assumptions.title, [{ title: report.withoutNumbers, items: [] }], size)
  for (const rows of inParts(assumptions.rows, 16))
    addTable(
      openSlide(deck, report, assumptions.title, size),
      { ...assumptions, rows },
      { top: 96, size: 12 },
    )
  addLists(
    deck,
    report,
    questions.title,
    questions.parts.length === 0 ? [{ title: questions.none, items: [] }] : questions.parts,
    size,
  )
  const bytes = await deck.write({ outputType: 'uint8array', compression: true })
  if (!(bytes instanceof Uint8Array)) throw new Error('the presentation came in another form than asked for')
  return bytes
}
