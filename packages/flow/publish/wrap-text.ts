import type { Weight } from './drawing.ts'
import type { TextMetrics } from './text-metrics.ts'

export type Setting = { readonly width: number; readonly size: number; readonly weight: Weight }

// What a reader sees as one character is never torn, such as a family of emojis or a letter with its accent.
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word that is wider than a line, in the largest pieces that fit. */
const pieces = (word: string, { width, size, weight }: Setting, metrics: TextMetrics): string[] => {
  if (metrics.width(word, size, weight) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (piece !== '' && metrics.width(piece + segment, size, weight) > width) {
      found.push(piece)
      piece = segment
    } else piece += segment
  }
  return [...found, piece]
}

/**
 * A text in lines no wider than `setting.width`: broken at spaces, and inside a word only where the word
 * alone is wider. Every character but the spaces at breaks is kept.
 */
export const wrapText = (text: string, setting: Setting, metrics: TextMetrics): string[] => {
  const { width, size, weight } = setting
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    const together = line === '' ? word : `${line} ${word}`
    if (metrics.width(together, size, weight) <= width) {
      line = together
      continue
    }
    if (line !== '') lines.push(line)
    const parts = pieces(word, setting, metrics)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

/** A text on one line, with an ellipsis where it does not fit. */
export const fitText = (text: string, { width, size, weight }: Setting, metrics: TextMetrics): string => {
  if (metrics.width(text, size, weight) <= width) return text
  const signs = [...GRAPHEMES.segment(text)].map(({ segment }) => segment)
  while (signs.length > 0 && metrics.width(`${signs.join('')}…`, size, weight) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
