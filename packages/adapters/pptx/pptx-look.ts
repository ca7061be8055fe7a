import type { Report } from '@leinwand/flow/publish'
import pptx from 'pptxgenjs'

// What Node loads is the class itself; the types are those of the CommonJS build, where it is called `default`.
const Presentation = pptx as unknown as typeof pptx.default

export type Deck = InstanceType<typeof Presentation>
export type Slide = ReturnType<Deck['addSlide']>

/** Points as inches, which is what the library counts in. */
export const inches = (points: number): number => points / 72

/** A colour as the library takes it, without the number sign. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** Every machine has it or replaces it by one of the same width; Inter is on few. */
export const FACE = 'Arial'

/** An empty deck of A3 slides. */
export const openDeck = ({ title, author }: Report, width: number, height: number): Deck => {
  const deck = new Presentation()
  deck.defineLayout({ name: 'A3', width: inches(width), height: inches(height) })
  deck.layout = 'A3'
  deck.title = title
  deck.author = author
  // The library writes the company as it is, without escaping it; the author says the same.
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE }
  return deck
}
