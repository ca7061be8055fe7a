import { checkRanges } from '../../learners/check-ranges.ts'
import { isChild } from '../../learners/soundness/is-sound-tree.ts'
import { isNumber, isNumbers, isRecord } from '../../learners/soundness/json-values.ts'
import { gatherRow } from '../../matrix/gather-row.ts'
import { quantiles } from '../../statistics/quantile.ts'
import { createRandom } from '../../statistics/random.ts'
import { shuffle } from '../../statistics/shuffle.ts'
import { anomalyHead } from '../anomaly-head.ts'
import type { NumericMatrix } from '../check-anomaly-data.ts'
import type { Detector } from '../detector.ts'
import { NO_MEMORY } from '../monitor.ts'
import { DEFAULT_RUN_LENGTH, RUN_LENGTH_RANGE } from '../run-length.ts'
import { growIsolationTree } from './grow-isolation-tree.ts'
import { isolate } from './isolate.ts'
import type {
  IsolationForestModel,
  IsolationForestParameters,
  IsolationTree,
} from './isolation-forest-model.ts'

const defaults: IsolationForestParameters = { runLength: DEFAULT_RUN_LENGTH, trees: 100, sampleRows: 256 }

const observedLimit = ({ columns, rows }: NumericMatrix, forest: IsolationTree[], runLength: number) => {
  const values = new Float64Array(columns.length)
  const credits = new Float64Array(columns.length)
  const scores = Float64Array.from({ length: rows }, (_, row) => {
    gatherRow(columns, row, values)
    return isolate(forest, values, credits)
  })
  return quantiles(scores, [1 - 1 / runLength])[0]!
}

const isSoundTree = (tree: unknown, channels: number): boolean => {
  if (!isRecord(tree) || !Array.isArray(tree.feature)) return false
  const nodes = tree.feature.length
  const { feature, threshold, low, high, left, right, rows, leafRows } = tree
  if (![feature, threshold, low, high, left, right, rows].every(list => isNumbers(list, nodes))) return false
  if (!isNumbers(leafRows, nodes + 1)) return false
  const { feature: features, left: lefts, right: rights } = tree as IsolationTree
  return features.every(
    (at, node) =>
      Number.isInteger(at) &&
      at >= 0 &&
      at < channels &&
      isChild(lefts[node]!, node, nodes, nodes + 1) &&
      isChild(rights[node]!, node, nodes, nodes + 1),
  )
}

/**
 * Isolation forest (Liu, Ting & Zhou 2008). Few random cuts part an odd row from the others; how far
 * a row lies outside of all that was seen counts too. The limit is the quantile of
 * the training rows' scores that the run length asks for. Contributions add up to the score, by the cuts of each feature.
 */
export const isolationForest: Detector<IsolationForestModel> = {
  name: 'isolation-forest',
  defaults,
  check: given =>
    checkRanges({ ...defaults, ...given }, [
      RUN_LENGTH_RANGE,
      { name: 'trees', from: 1, to: 10_000, whole: true },
      { name: 'sampleRows', from: 2, to: 65_536, whole: true },
    ]),
  train: (x, given, { seed, signal, onProgress }) => {
    const parameters = { ...defaults, ...given }
    const random = createRandom(seed)
    const sampleRows = Math.min(parameters.sampleRows, x.rows)
    const rows = Int32Array.from({ length: x.rows }, (_, row) => row)
    const forest: IsolationTree[] = []
    signal?.throwIfAborted()
    for (let tree = 0; tree < parameters.trees; tree++) {
      const sample = shuffle(rows, random).slice(0, sampleRows)
      forest.push(growIsolationTree(x.columns, sample, Math.ceil(Math.log2(sampleRows)), random))
      onProgress?.({ done: tree + 1, of: parameters.trees })
      signal?.throwIfAborted()
    }
    return {
      ...anomalyHead('isolation-forest', x, parameters, seed),
      forest,
      limit: observedLimit(x, forest, parameters.runLength),
    }
  },
  open: ({ forest, limit }) => ({
    ...NO_MEMORY,
    judge: (values, contributions) => {
      if (values.every(Number.isNaN)) {
        contributions.fill(0)
        return Number.NaN
      }
      const score = isolate(forest, values, contributions) / limit
      let shortened = 0
      for (const credit of contributions) shortened += Math.max(0, credit)
      for (let channel = 0; channel < contributions.length; channel++)
        contributions[channel] =
          shortened > 0 ? (score * Math.max(0, contributions[channel]!)) / shortened : score / values.length
      return score
    },
  }),
  isSound: ({ forest, limit }, channels) =>
    isNumber(limit) &&
    limit > 0 &&
    Array.isArray(forest) &&
    forest.length > 0 &&
    forest.every(tree => isSoundTree(tree, channels)),
}
