import type { Weight } from '@leinwand/flow/publish'
import { type FontName, fontFor } from '../fonts/index.ts'

/** A stretch of a line that is set in one font. */
export type TextRun = { readonly font: FontName; readonly text: string }

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * Words in the order in which they stand on paper: neighbouring words of Hebrew or Arabic from right to left. The letters
 * of a word are put into their order by the font's own shaping.
 */
const visualOrder = (line: string): string => {
  if (!RIGHT_TO_LEFT.test(line)) return line
  const words: string[] = []
  let turned: string[] = []
  for (const word of line.split(' ')) {
    if (RIGHT_TO_LEFT.test(word)) turned.unshift(word)
    else {
      words.push(...turned, word)
      turned = []
    }
  }
  return [...words, ...turned].join(' ')
}

/** A line in runs of one font each; a space goes with what stands before it. */
export const textRuns = (line: string, weight: Weight): TextRun[] => {
  const runs: { font: FontName; text: string }[] = []
  for (const sign of visualOrder(line)) {
    const last = runs.at(-1)
    const font = sign === ' ' && last ? last.font : fontFor(sign.codePointAt(0)!, weight)
    if (last?.font === font) last.text += sign
    else runs.push({ font, text: sign })
  }
  return runs
}
