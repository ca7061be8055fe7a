import type { JudgedModel } from '@leinwand/contract'

export type ComparedFeature = { feature: string; first: number | null; second: number | null }

type Judged = Pick<JudgedModel, 'report'>

const sharesOf = ({ report }: Judged): Map<string, number> => {
  const { features } = report.explanation
  const all = features.reduce((sum, { contribution }) => sum + contribution, 0) || 1
  return new Map(features.map(({ feature, contribution }) => [feature, contribution / all]))
}

/** The features of two models with the share that each has in all contributions; null where a model has not got it. */
export const comparedFeatures = (first: Judged, second: Judged): ComparedFeature[] => {
  const [a, b] = [sharesOf(first), sharesOf(second)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .map(feature => ({ feature, first: a.get(feature) ?? null, second: b.get(feature) ?? null }))
    .toSorted(
      (one, other) =>
        Math.max(other.first ?? 0, other.second ?? 0) - Math.max(one.first ?? 0, one.second ?? 0),
    )
}
