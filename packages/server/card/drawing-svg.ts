import { type Drawing, LOOK, type Shape } from '@leinwand/flow/publish'
import { type Html, html } from '../understand/html.ts'

/** The page's own colours stand for those of print, so that a chart can be read in the dark too. */
const COLOURS: Readonly<Record<string, string>> = {
  [LOOK.ink]: 'var(--ink)',
  [LOOK.dim]: 'var(--dim)',
  [LOOK.line]: 'var(--line)',
  [LOOK.accent]: 'var(--accent)',
  [LOOK.warn]: 'var(--warn)',
}

const colour = (name: string | undefined): string => (name === undefined ? 'none' : (COLOURS[name] ?? name))
const round = (value: number): number => Math.round(value * 100) / 100

const draw = (shape: Shape): Html => {
  switch (shape.shape) {
    case 'rect':
      return html`<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" style="fill:${colour(shape.fill)}"/>`
    case 'circle':
      return html`<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.radius)}" style="fill:${colour(shape.fill)}"/>`
    case 'path':
      return html`<polyline points="${shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" style="fill:none;stroke:${colour(shape.stroke)};stroke-width:${shape.strokeWidth ?? 1}${shape.dashed ? ';stroke-dasharray:4 3' : ''}"/>`
    case 'text':
      return html`<text x="${round(shape.x)}" y="${round(shape.y)}" text-anchor="${shape.anchor ?? 'start'}" style="fill:${colour(shape.fill)};font-size:${shape.size}px">${shape.text}</text>`
  }
}

/** A drawing within a page, as wide as the page has room for. */
export const drawingSvg = ({ width, height, title, groups }: Drawing): Html =>
  html`<svg role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}" style="width:100%;max-width:${width}px;height:auto">${groups.flatMap(({ shapes }) => shapes.map(draw))}</svg>`
