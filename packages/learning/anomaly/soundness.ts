import { isNumbers, isRecord } from '../learners/soundness/json-values.ts'
import type { Scale } from './scale.ts'

/** A centre and a spread above nought for every channel. */
export const isScale = (value: unknown, channels: number): value is Scale =>
  isRecord(value) &&
  isNumbers(value.centre, channels) &&
  isNumbers(value.spread, channels) &&
  value.spread.every(spread => spread > 0)
