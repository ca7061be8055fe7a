import type { Model } from '@leinwand/learning'

/**
 * What a part of the report may cost: rows asked about, times trees that each walks down. With hundreds of features, or a
 * blend of thousands of trees, fewer rows are asked about: figures are means, and nobody waits for minutes after a search
 * that took seconds. 60 million walks are 400,000 rows of a model of 150 trees.
 */
const MOST_WALKS = 60e6
const LEAST_ROWS = 100

/** Trees that a row walks down; a model without trees costs as much as one. */
const walksOf = (model: Model): number => {
  switch (model.learner) {
    case 'boosted-trees':
      return model.rounds.reduce((sum, round) => sum + round.length, 0)
    case 'random-forest':
    case 'extra-trees':
    case 'tree':
    case 'threshold-rule':
      return model.trees.length
    case 'blend':
      return model.members.reduce((sum, { model: member }) => sum + walksOf(member), 0)
    default:
      return 1
  }
}

/** As many rows as may be asked about when each is asked about `times` times; `most` where that is less. */
export const rowsToAsk = (model: Model, times: number, most: number): number =>
  Math.min(most, Math.max(LEAST_ROWS, Math.floor(MOST_WALKS / (times * Math.max(1, walksOf(model))))))

/** So many of the rows, evenly spread over them. */
export const evenly = (rows: number, most: number): Int32Array =>
  Int32Array.from({ length: Math.min(rows, most) }, (_, n) => Math.floor((n * rows) / Math.min(rows, most)))
