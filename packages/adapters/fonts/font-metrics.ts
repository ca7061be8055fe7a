import type { TextMetrics, Weight } from '@leinwand/flow/publish'
import { create, type Font } from 'fontkit'
import { type FontName, fontFile } from './font-files.ts'

const open = new Map<FontName, Font>()

const fontOf = (name: FontName): Font => {
  const known = open.get(name)
  if (known) return known
  const font = create(fontFile(name))
  if (font.type !== 'TTF') throw new Error(`${name} is not a single TrueType font`)
  open.set(name, font)
  return font
}

/** The font that has a sign; DejaVu's box stands for what neither has. */
export const fontFor = (code: number, weight: Weight): FontName =>
  fontOf(weight).hasGlyphForCodePoint(code) ? weight : 'fallback'

const advances = new Map<string, number>()

/** Advance of a sign in the em; joined signs (accents, flags) count each, which errs on the wide side. */
const advance = (sign: string, weight: Weight): number => {
  const key = `${weight}${sign}`
  const known = advances.get(key)
  if (known !== undefined) return known
  const code = sign.codePointAt(0)!
  const font = fontOf(fontFor(code, weight))
  const width = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
  advances.set(key, width)
  return width
}

// Inter's kerning pulls most pairs together; a hundredth is room for the few that it pushes apart.
const SLACK = 1.01

/** Real widths of the fonts that pictures and documents are set in. */
export const fontMetrics: TextMetrics = {
  width: (text, size, weight) => {
    let width = 0
    for (const sign of text) width += advance(sign, weight)
    return width * size * SLACK
  },
}
