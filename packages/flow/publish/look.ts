import type { Colour, Offering } from '@leinwand/method'

/** The paper's colours in print; the screen's light scheme has the same. */
export const LOOK = {
  ink: '#1d2326',
  dim: '#5c6569',
  line: '#d9dedf',
  sheet: '#ffffff',
  accent: '#0f6b5c',
  accentSoft: '#e3f0ec',
  warn: '#9c4612',
  bad: '#a32626',
  hardware: '#8a6d3b',
} as const

export const OFFERING_COLOURS: Readonly<Record<Offering, string>> = {
  hardware: '#8a6d3b',
  service: '#0f6b5c',
  both: '#b4bcbf',
}

/** Fill of a note; light enough for the ink to stand out from it (contrast at least 12 : 1). */
export const NOTE_FILLS: Readonly<Record<Colour, string>> = {
  none: '#ffffff',
  yellow: '#fdf3c9',
  green: '#dff2dc',
  blue: '#dcebf9',
  violet: '#ebe3f7',
  red: '#fae0dd',
  grey: '#eceff0',
}
