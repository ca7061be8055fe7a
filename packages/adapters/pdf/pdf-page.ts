import type { Report, TextShape, Weight } from '@leinwand/flow/publish'
import PDFDocument from 'pdfkit'
import { fontFile } from '../fonts/index.ts'
import { textRuns } from './text-runs.ts'

export type Pdf = PDFKit.PDFDocument
export type Structure = PDFKit.PDFStructureElement

/**
 * An empty document: tagged, its language and title said, all fonts embedded (pdfkit keeps only the signs that are used).
 * `CreationDate` is given, so that the same report makes the same document.
 */
export const openPdf = ({
  title,
  author,
  language,
  at,
}: Pick<Report, 'title' | 'author' | 'language' | 'at'>): Pdf => {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title, Author: author, Creator: 'Leinwand', CreationDate: new Date(at) },
  })
  for (const name of ['regular', 'semibold', 'fallback'] as const) doc.registerFont(name, fontFile(name))
  return doc
}

/** Collects the bytes of a document as it is written. */
export const bytesOf = (doc: Pdf): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })

type Style = { readonly size: number; readonly weight: Weight; readonly fill: string }

// Inter draws the point of 1.150 so close to its neighbours that it is overlooked; without kerning it is not. fontkit takes
// a feature's name with its setting, of which the types know the list only.
const settingOf = (text: string): Pick<PDFKit.Mixins.TextOptions, 'features'> =>
  /\d[.,]\d/.test(text)
    ? { features: { kern: false } as unknown as NonNullable<PDFKit.Mixins.TextOptions['features']> }
    : {}

/** Draws one line with its baseline at `y`, each run in the font that has its signs. */
export const drawLine = (
  doc: Pdf,
  text: string,
  at: { readonly x: number; readonly y: number; readonly anchor?: TextShape['anchor'] },
  { size, weight, fill }: Style,
): void => {
  const runs = textRuns(text, weight).map(run => ({
    ...run,
    width: doc.font(run.font, size).widthOfString(run.text, settingOf(run.text)),
  }))
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  let x = at.anchor === 'end' ? at.x - width : at.anchor === 'middle' ? at.x - width / 2 : at.x
  for (const run of runs) {
    doc.font(run.font, size).fillColor(fill)
    doc.text(run.text, x, at.y, { ...settingOf(run.text), lineBreak: false, baseline: 'alphabetic' })
    x += run.width
  }
}

/** Draws what is no content: lines, fills, page numbers. Readers of the text pass over it. */
export const asArtifact = (doc: Pdf, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** Draws something as content of a structure element. */
export const asContent = (doc: Pdf, element: Structure, tag: string, draw: () => void): void => {
  const content = doc.markStructureContent(tag)
  element.add(content)
  draw()
  doc.endMarkedContent()
}
