import type { Column } from '../matrix/column.ts'
import type { Task } from '../matrix/training-data.ts'

/** A column the model was trained on. A category's code in the model is its place in `categories`. */
export type Feature =
  | { name: string; kind: 'numeric' }
  | { name: string; kind: 'categorical'; categories: readonly string[] }

export const MODEL_FORMAT = 'leinwand-model'
export const MODEL_VERSION = 1

/**
 * What every model says about itself; `Of` is what it was trained for, a number or a class where left out. Models are
 * plain objects: they survive JSON to the last bit.
 */
export type ModelHead<Of = Task> = {
  format: typeof MODEL_FORMAT
  version: typeof MODEL_VERSION
  task: Of
  features: readonly Feature[]
  seed: number
}

export const featureOf = (column: Column): Feature =>
  column.kind === 'numeric'
    ? { name: column.name, kind: 'numeric' }
    : { name: column.name, kind: 'categorical', categories: [...column.categories] }
