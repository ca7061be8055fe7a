import {
  type Explanation,
  explain,
  type Matrix,
  meanContributions,
  partialDependence,
  permutationImportance,
  sampledShapley,
  takeRows,
} from '@leinwand/learning'
import type { ExplanationReport } from './evaluation-report.ts'
import type { JudgeInput, Said } from './judge-input.ts'
import { evenly, rowsToAsk } from './rows-to-ask.ts'

const MOST_ROWS = 500
const MOST_SAMPLED = 50
/** Orders of the features for each row, in pairs. */
const MOST_PAIRS = 10
const BACKGROUND = 200
const DEPENDENCES = 6
/** As `partialDependence` has them. */
const DEPENDENCE_POINTS = 20
const MOST_DEPENDING = 300
const SHUFFLES = 3
const MOST_SHUFFLED = 2000

/** Shapley values of the rows: exact where the model has exact ones, otherwise sampled. */
export const contributionsOf = (
  input: JudgeInput,
  { says }: Pick<Said, 'says'>,
  x: Matrix,
): { explanation: Explanation; method: ExplanationReport['method'] } => {
  const exact = explain(input.model, x, input.train.x)
  if (exact) return { explanation: exact, method: 'exact' }
  const pairs = rowsToAsk(input.model, 2 * (x.columns.length + 1), MOST_PAIRS * x.rows) / x.rows
  const samples = 2 * Math.max(1, Math.floor(pairs))
  const background = takeRows(input.train.x, evenly(input.train.x.rows, BACKGROUND))
  const regression = input.model.task.kind === 'regression'
  return {
    explanation: sampledShapley(says, x, background, {
      seed: input.seed,
      samples,
      regression,
    }),
    method: 'sampled',
  }
}

/**
 * Contribution of each feature to what was said of one row, largest first. Of several classes: to the watched one. A single
 * score of two classes is the second's, so that what speaks for it speaks against the first.
 */
export const rowContributions = (
  { features, contributions }: Explanation,
  row: number,
  positive: number,
): { feature: string; contribution: number }[] => {
  const isSingle = contributions.length === 1
  const ofOutput = contributions[isSingle ? 0 : positive]!
  const sign = isSingle && positive === 0 ? -1 : 1
  return features
    .map((feature, f) => ({ feature, contribution: sign * ofOutput[row * features.length + f]! }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
}

/** What the model looks at, on average and over the range of its main features. */
export const explainModel = (input: JudgeInput, said: Said): ExplanationReport => {
  const { model, positive, seed } = input
  const { part: judged, says } = said
  // Sampled values cost many predictions a row.
  const exact = explain(model, takeRows(judged.x, evenly(judged.x.rows, 1)), input.train.x) !== null
  const kept = takeRows(judged.x, evenly(judged.x.rows, exact ? MOST_ROWS : MOST_SAMPLED))
  const { explanation, method } = contributionsOf(input, said, kept)
  const means = meanContributions(explanation)
  const features = explanation.features
    .map((feature, f) => ({ feature, contribution: means[f]! }))
    .sort((a, b) => b.contribution - a.contribution)
  const output = model.task.kind === 'regression' ? 0 : positive
  return {
    method,
    space: explanation.space,
    rows: kept.rows,
    features,
    groups: permutationImportance(says, judged.x, judged.y, {
      seed,
      repeats: SHUFFLES,
      mostRows: rowsToAsk(model, SHUFFLES * judged.x.columns.length, MOST_SHUFFLED),
    }),
    dependence: features
      .filter(({ contribution }) => contribution > 0)
      .slice(0, DEPENDENCES)
      .map(({ feature }) =>
        partialDependence(says, input.train.x, feature, {
          seed,
          output,
          mostRows: rowsToAsk(model, DEPENDENCES * DEPENDENCE_POINTS, MOST_DEPENDING),
        }),
      ),
  }
}
