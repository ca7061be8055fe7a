import { type Drawing, LOOK, type Table, type Weight, wrapText } from '@leinwand/flow/publish'
import { fontMetrics } from '../fonts/index.ts'
import { drawShapes } from './draw-shapes.ts'
import { asArtifact, asContent, drawLine, type Pdf, type Structure } from './pdf-page.ts'

const PAGE = { size: 'A4', width: 595.28, height: 841.89, left: 50, top: 56, bottom: 60 } as const
const WIDTH = PAGE.width - 2 * PAGE.left
const LEADING = 1.4

type Style = { readonly size: number; readonly weight: Weight; readonly fill: string }

const TEXT: Style = { size: 10, weight: 'regular', fill: LOOK.ink }
const HEADINGS = {
  H1: { size: 20, weight: 'semibold', fill: LOOK.ink },
  H2: { size: 12.5, weight: 'semibold', fill: LOOK.ink },
  H3: { size: 10.5, weight: 'semibold', fill: LOOK.dim },
} as const satisfies Record<string, Style>

/** Text that runs down A4 pages: what is written goes under what was written, and on to a new page where it is full. */
export type Column = {
  readonly heading: (tag: keyof typeof HEADINGS, text: string) => void
  readonly paragraph: (text: string, style?: Partial<Style>) => void
  readonly list: (items: readonly string[]) => void
  readonly table: (table: Table) => void
  readonly drawing: (drawing: Drawing) => void
  readonly gap: (points: number) => void
  readonly newPage: () => void
}

const setting = ({ size, weight }: Style, width: number) => ({ size, weight, width })

/** Opens a column on a new page of its own; everything in it hangs on `parent` in the document's structure. */
export const openColumn = (doc: Pdf, parent: Structure): Column => {
  let y: number = PAGE.height
  const newPage = (): void => {
    doc.addPage({ size: PAGE.size, margin: 0 })
    y = PAGE.top
  }
  const room = (height: number): void => {
    if (y + height > PAGE.height - PAGE.bottom) newPage()
  }
  const lines = (element: Structure, tag: string, text: string, style: Style, indent = 0): void => {
    for (const line of wrapText(text, setting(style, WIDTH - indent), fontMetrics)) {
      room(style.size * LEADING)
      const at = { x: PAGE.left + indent, y: y + style.size }
      asContent(doc, element, tag, () => drawLine(doc, line, at, style))
      y += style.size * LEADING
    }
  }
  const written = (under: Structure, tag: string, draw: (element: Structure) => void): void => {
    const element = doc.struct(tag)
    under.add(element)
    draw(element)
    element.end()
  }
  const row = (
    under: Structure,
    tag: 'TH' | 'TD',
    cells: readonly string[],
    { shares, numbersFrom }: Table,
  ): void => {
    const style: Style = {
      ...TEXT,
      size: shares.length > 6 ? 7.5 : 8.5,
      weight: tag === 'TH' ? 'semibold' : 'regular',
    }
    const widths = shares.map(share => share * WIDTH)
    const wrapped = cells.map((cell, index) =>
      wrapText(cell, setting(style, (widths[index] ?? 0) - 8), fontMetrics),
    )
    const height = Math.max(1, ...wrapped.map(({ length }) => length)) * style.size * LEADING + 6
    room(height)
    const top = y
    asArtifact(doc, () => {
      doc
        .moveTo(PAGE.left, top + height)
        .lineTo(PAGE.left + WIDTH, top + height)
        .lineWidth(0.5)
        .stroke(LOOK.line)
    })
    written(under, 'TR', tr => {
      let x: number = PAGE.left
      for (const [index, cell] of wrapped.entries()) {
        const width = widths[index] ?? 0
        const right = index >= numbersFrom
        written(tr, tag, td => {
          asContent(doc, td, tag, () => {
            for (const [place, line] of cell.entries()) {
              const at = { y: top + 3 + style.size + place * style.size * LEADING }
              drawLine(
                doc,
                line,
                right ? { ...at, x: x + width - 4, anchor: 'end' } : { ...at, x: x + 4 },
                style,
              )
            }
          })
        })
        x += width
      }
    })
    y = top + height
  }
  return {
    newPage,
    gap: points => {
      y += points
    },
    heading: (tag, text) => {
      // A heading never stands alone at the foot of a page.
      room(HEADINGS[tag].size * LEADING + 40)
      y += tag === 'H1' ? 0 : 10
      written(parent, tag, element => lines(element, tag, text, HEADINGS[tag]))
      y += tag === 'H1' ? 8 : 3
    },
    paragraph: (text, style = {}) => {
      for (const part of text.split(/\n+/).filter(each => each.trim() !== ''))
        written(parent, 'P', element => lines(element, 'P', part, { ...TEXT, ...style }))
      y += 3
    },
    list: items => {
      written(parent, 'L', list => {
        for (const item of items) {
          written(list, 'LI', element => {
            room(TEXT.size * LEADING)
            const at = { x: PAGE.left + 4, y: y + TEXT.size }
            written(element, 'Lbl', mark => asContent(doc, mark, 'Lbl', () => drawLine(doc, '–', at, TEXT)))
            written(element, 'LBody', body => lines(body, 'LBody', item, TEXT, 16))
          })
          y += 2
        }
      })
      y += 4
    },
    table: table => {
      written(parent, 'Table', element => {
        row(element, 'TH', table.head, table)
        for (const cells of table.rows) row(element, 'TD', cells, table)
      })
      y += 8
    },
    drawing: drawing => {
      const scale = WIDTH / drawing.width
      room(drawing.height * scale)
      const figure = doc.struct('Figure', { alt: drawing.title })
      parent.add(figure)
      drawShapes(doc, drawing, { x: PAGE.left, y, scale }, figure)
      figure.end()
      y += drawing.height * scale + 8
    },
  }
}
