import type { Feature } from '../model-head.ts'
import { isSoundTree } from './is-sound-tree.ts'
import { isNumbers } from './json-values.ts'

/** `outputs`: scores of a row, one for a number and for two classes, otherwise one a class. */
export const isSoundBoostedTrees = (
  { initial, link, rounds }: Record<string, unknown>,
  features: readonly Feature[],
  outputs: number,
): boolean =>
  (link === undefined || (link === 'log' && outputs === 1)) &&
  isNumbers(initial, outputs) &&
  Array.isArray(rounds) &&
  rounds.every(
    round =>
      Array.isArray(round) && round.length === outputs && round.every(tree => isSoundTree(tree, features)),
  )
