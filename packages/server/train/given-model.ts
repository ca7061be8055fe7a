import { readFile } from 'node:fs/promises'
import { importOnnx } from '@leinwand/adapters/onnx'
import type { JudgedPart } from '@leinwand/flow/evaluate'
import {
  crossValidate,
  type Fold,
  type Prediction,
  predict,
  type SearchResult,
  type Task,
  trainConstant,
} from '@leinwand/learning'
import { done, failed, type Outcome } from '../outcome.ts'

/** A model with what is said about it: found by a search, or brought along. */
export type FoundModel = Pick<SearchResult, 'model' | 'trials' | 'members' | 'outOfFold'> & {
  endedBy: string
  /** What the constant says of rows it had not seen. */
  constant: Prediction
  again: SearchResult['trials'][number]['chosen'] | null
}

/**
 * A model of an ONNX file in the place of one that is trained. Whether it knew the rows it is judged on is not to be known,
 * so its predictions of the training part stand for those out of fold. Fails with `onnx-not-found` and as `importOnnx`.
 */
export const givenModel = async (
  file: string,
  { train, task, folds }: { train: JudgedPart; task: Task; folds: readonly Fold[] },
): Promise<Outcome<FoundModel>> => {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return failed('onnx-not-found', { file })
  const features = train.x.columns.map(column =>
    column.kind === 'numeric'
      ? { name: column.name, kind: column.kind }
      : { name: column.name, kind: column.kind, categories: column.categories },
  )
  const imported = importOnnx(bytes, { task, features, x: train.x })
  if (!imported.ok) return imported
  const model = imported.value
  return done({
    model,
    trials: [],
    members: [],
    endedBy: 'given',
    outOfFold: predict(model, train.x),
    constant: crossValidate(train, task, { folds, train: rows => trainConstant(rows, task) }).prediction,
    again: null,
  })
}
