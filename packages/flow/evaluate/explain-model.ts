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
import { type JudgedPart, type JudgeInput, saysOf } from './judge-input.ts'

const MOST_ROWS = 500
const MOST_SAMPLED = 50
const BACKGROUND = 200
const DEPENDENCES = 6

const evenly = (rows: number, most: number): Int32Array =>
  Int32Array.from({ length: Math.min(rows, most) }, (_, n) => Math.floor((n * rows) / Math.min(rows, most)))

/** Shapley values of the rows: exact where the model has exact ones, otherwise sampled. */
export const contributionsOf = (
  input: JudgeInput,
  x: Matrix,
): { explanation: Explanation; method: ExplanationReport['method'] } => {
  const exact = explain(input.model, x)
  if (exact) return { explanation: exact, method: 'exact' }
  const background = takeRows(input.train.x, evenly(input.train.x.rows, BACKGROUND))
  const regression = input.model.task.kind === 'regression'
  return {
    explanation: sampledShapley(saysOf(input), x, background, { seed: input.seed, regression }),
    method: 'sampled',
  }
}

/** Contribution of each feature to what was said of one row, largest first. Of several classes: to the watched one. */
export const rowContributions = (
  { features, contributions }: Explanation,
  row: number,
  positive: number,
): { feature: string; contribution: number }[] => {
  const ofOutput = contributions[contributions.length === 1 ? 0 : positive]!
  return features
    .map((feature, f) => ({ feature, contribution: ofOutput[row * features.length + f]! }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
}

/** What the model looks at, on average and over the range of its main features. */
export const explainModel = (input: JudgeInput, judged: JudgedPart): ExplanationReport => {
  const { model, positive, seed } = input
  const says = saysOf(input)
  // Sampled values cost many predictions a row.
  const exact = explain(model, takeRows(judged.x, evenly(judged.x.rows, 1))) !== null
  const kept = takeRows(judged.x, evenly(judged.x.rows, exact ? MOST_ROWS : MOST_SAMPLED))
  const { explanation, method } = contributionsOf(input, kept)
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
    groups: permutationImportance(says, judged.x, judged.y, { seed, repeats: 3 }),
    dependence: features
      .filter(({ contribution }) => contribution > 0)
      .slice(0, DEPENDENCES)
      .map(({ feature }) => partialDependence(says, input.train.x, feature, { seed, output })),
  }
}
