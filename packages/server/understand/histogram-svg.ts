import type { Profile } from '@leinwand/contract'
import { type Html, html, NOTHING } from './html.ts'

const WIDTH = 120
const HEIGHT = 32

const round = (value: number) => Math.round(value * 100) / 100

/** The bars of a column: its histogram, or how often its frequent values occur. */
export const histogramSvg = (column: Profile['columns'][number], label: string): Html => {
  const counts =
    column.histogram.length > 0
      ? column.histogram.map(({ count }) => count)
      : column.frequent.map(({ count }) => count)
  const most = Math.max(...counts)
  if (counts.length === 0 || most <= 0) return NOTHING
  const step = WIDTH / counts.length
  const bars = counts.map((count, at) => {
    const height = count === 0 ? 0 : Math.max(1, round((count / most) * HEIGHT))
    return html`<rect x="${round(at * step)}" y="${round(HEIGHT - height)}" width="${round(Math.max(0.5, step - 1))}" height="${height}"/>`
  })
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${bars}</svg>`
}
