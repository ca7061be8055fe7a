import type { Weight } from './drawing.ts'

/** How wide a text runs, in points, in the fonts that pictures and documents are set in. */
export type TextMetrics = { readonly width: (text: string, size: number, weight: Weight) => number }
