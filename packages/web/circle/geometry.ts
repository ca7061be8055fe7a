import type { CycleElement } from '@leinwand/method'

/** The circle as the method draws it, in a view box of 440 × 344. Texts are set in lines, as a picture needs it. */
export const VIEW = { width: 440, height: 344 } as const

type Box = {
  x: number
  y: number
  width: number
  height: number
  de: readonly string[]
  en: readonly string[]
}

export const BOXES: Record<CycleElement, Box> = {
  businessUnderstanding: {
    x: 30,
    y: 32,
    width: 144,
    height: 50,
    de: ['Geschäfts-', 'durchdringung'],
    en: ['Business', 'understanding'],
  },
  dataUnderstanding: {
    x: 268,
    y: 32,
    width: 144,
    height: 50,
    de: ['Daten-', 'durchdringung'],
    en: ['Data', 'understanding'],
  },
  automatedAcquisition: {
    x: 146,
    y: 122,
    width: 134,
    height: 52,
    de: ['automatisierte', 'Datenerfassung'],
    en: ['Automated', 'acquisition'],
  },
  dataPreparation: {
    x: 316,
    y: 122,
    width: 118,
    height: 52,
    de: ['Daten-', 'aufbereitung'],
    en: ['Data', 'preparation'],
  },
  modeling: { x: 292, y: 212, width: 128, height: 44, de: ['Modellierung'], en: ['Modelling'] },
  evaluation: { x: 152, y: 276, width: 116, height: 44, de: ['Bewertung'], en: ['Evaluation'] },
  deployment: { x: 8, y: 204, width: 118, height: 44, de: ['Verwertung'], en: ['Deployment'] },
}

/** Arrows between the elements; `both` have a head at each end. */
export const ARROWS: readonly { path: string; both: boolean }[] = [
  { path: 'M176 57H266', both: true },
  { path: 'M352 84Q370 100 374 120', both: false },
  { path: 'M300 84Q262 96 236 120', both: false },
  { path: 'M282 148H314', both: false },
  { path: 'M372 176L360 210', both: true },
  { path: 'M334 258Q312 290 270 297', both: false },
  { path: 'M150 298Q86 292 70 250', both: false },
  { path: 'M190 274Q128 180 110 84', both: false },
]

export const RING = { cx: 220, cy: 174, rx: 203, ry: 158 } as const
export const CENTRE = { x: 213, y: 222 } as const
