import type { Drawing, Group, Shape } from '@leinwand/flow/publish'
import { asArtifact, asContent, drawLine, type Pdf, type Structure } from './pdf-page.ts'

type Place = { readonly x: number; readonly y: number; readonly scale: number }

const trace = (doc: Pdf, shape: Exclude<Shape, { shape: 'text' }>): void => {
  switch (shape.shape) {
    case 'rect': {
      const { x, y, width, height, radius } = shape
      if (radius) doc.roundedRect(x, y, width, height, radius)
      else doc.rect(x, y, width, height)
      return
    }
    case 'circle':
      doc.circle(shape.x, shape.y, shape.radius)
      return
    case 'path':
      for (const [index, [x, y]] of shape.points.entries()) {
        if (index === 0) doc.moveTo(x, y)
        else doc.lineTo(x, y)
      }
      if (shape.closed) doc.closePath()
  }
}

const drawVector = (doc: Pdf, shape: Exclude<Shape, { shape: 'text' }>): void => {
  const { fill, stroke } = shape
  if (shape.shape === 'path' && shape.points.length === 0) return
  doc.save()
  if (stroke !== undefined && shape.shape !== 'circle') {
    doc.lineWidth(shape.strokeWidth ?? 1)
    if (shape.dashed) doc.dash(3, { space: 2 })
  }
  trace(doc, shape)
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke)
  else if (fill !== undefined) doc.fill(fill)
  else if (stroke !== undefined) doc.stroke(stroke)
  doc.restore()
}

const drawGroup = (doc: Pdf, { shapes }: Group, parent: Structure): void => {
  const texts = shapes.filter(shape => shape.shape === 'text')
  asArtifact(doc, () => {
    for (const shape of shapes) if (shape.shape !== 'text') drawVector(doc, shape)
  })
  if (texts.length === 0) return
  const paragraph = doc.struct('P')
  parent.add(paragraph)
  asContent(doc, paragraph, 'P', () => {
    for (const text of texts) drawLine(doc, text.text, text, text)
  })
  paragraph.end()
}

/** A drawing as vectors and real text on the current page; each of its groups is read as one paragraph. */
export const drawShapes = (
  doc: Pdf,
  { groups }: Drawing,
  { x, y, scale }: Place,
  parent: Structure,
): void => {
  doc.save()
  doc.translate(x, y).scale(scale)
  for (const group of groups) drawGroup(doc, group, parent)
  doc.restore()
}
