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

/** Single words stay whole: a hyphen in the picture would be a different word from the one that is read aloud. */
export const BOXES: Record<CycleElement, Box> = {
  businessUnderstanding: {
    x: 6,
    y: 36,
    width: 170,
    height: 42,
    de: ['Geschäftsdurchdringung'],
    en: ['Business understanding'],
  },
  dataUnderstanding: {
    x: 276,
    y: 36,
    width: 146,
    height: 42,
    de: ['Datendurchdringung'],
    en: ['Data understanding'],
  },
  automatedAcquisition: {
    x: 142,
    y: 122,
    width: 132,
    height: 52,
    de: ['automatisierte', 'Datenerfassung'],
    en: ['Automated', 'acquisition'],
  },
  dataPreparation: {
    x: 304,
    y: 127,
    width: 134,
    height: 42,
    de: ['Datenaufbereitung'],
    en: ['Data preparation'],
  },
  modeling: { x: 292, y: 212, width: 128, height: 42, de: ['Modellierung'], en: ['Modelling'] },
  evaluation: { x: 152, y: 276, width: 116, height: 42, de: ['Bewertung'], en: ['Evaluation'] },
  deployment: { x: 4, y: 204, width: 118, height: 42, de: ['Verwertung'], en: ['Deployment'] },
}

/** Arrows between the elements; `both` have a head at each end. */
export const ARROWS: readonly { path: string; both: boolean }[] = [
  { path: 'M178 57H274', both: true },
  { path: 'M354 80Q370 98 373 125', both: false },
  { path: 'M304 80Q262 94 232 120', both: false },
  { path: 'M276 148H302', both: false },
  { path: 'M370 171L360 210', both: true },
  { path: 'M334 256Q312 290 270 297', both: false },
  { path: 'M150 298Q86 292 68 248', both: false },
  { path: 'M190 274Q124 180 102 80', both: false },
]

export const RING = { cx: 220, cy: 174, rx: 203, ry: 158 } as const
export const CENTRE = { x: 213, y: 222 } as const
