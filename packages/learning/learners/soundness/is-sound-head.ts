import type { Feature } from '../model-head.ts'
import { isList, isNumber, isRecord, isText } from './json-values.ts'

const isFeature = (value: unknown): value is Feature =>
  isRecord(value) &&
  isText(value.name) &&
  (value.kind === 'numeric' || (value.kind === 'categorical' && isList(value.categories, isText)))

type Head = { features: readonly Feature[]; parameters: Record<string, unknown>; seed: number }

/** What every model has, whatever it was trained for. */
export const isSoundHead = (model: Record<string, unknown>): model is Record<string, unknown> & Head =>
  isList(model.features, isFeature) && isNumber(model.seed) && isRecord(model.parameters)
