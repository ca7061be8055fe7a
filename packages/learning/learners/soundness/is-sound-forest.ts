import type { Feature } from '../model-head.ts'
import { isSoundTree } from './is-sound-tree.ts'
import { isList, isNumbers, isRecord } from './json-values.ts'

/** `channels`: values a leaf holds, one for a number and for two classes, otherwise one a class. */
export const isSoundForest = (
  { trees, outOfBag }: Record<string, unknown>,
  features: readonly Feature[],
  channels: number,
): boolean =>
  isList(trees, isRecord) &&
  trees.length > 0 &&
  trees.every(
    ({ leafValues, ...tree }) =>
      Array.isArray(leafValues) &&
      leafValues.length === channels &&
      leafValues.every(leafValue => isSoundTree({ ...tree, leafValue }, features)),
  ) &&
  (outOfBag === null || (isRecord(outOfBag) && isNumbers([outOfBag.rows, outOfBag.loss], 2)))
