import { type JudgedModel, judgedFigures } from '@leinwand/contract'
import { type ComparisonVerdict, comparisonVerdict } from './verdict.ts'

export type ComparedMetric = {
  metric: string
  first: number | null
  second: number | null
  firstRange: readonly [number, number] | null
  secondRange: readonly [number, number] | null
  verdict: ComparisonVerdict
}

type Judged = Pick<JudgedModel, 'report'>

const sideOf = ({ report }: Judged, metric: string) => {
  const { model, intervals } = judgedFigures(report)
  const interval = intervals[metric]
  const { low = null, high = null } = interval ?? {}
  const value = model[metric] ?? interval?.value ?? null
  return { value, low, high, range: low === null || high === null ? null : ([low, high] as const) }
}

/** The metrics that at least one of two models has, each with both figures and the verdict on the second. */
export const comparedMetrics = (first: Judged, second: Judged): ComparedMetric[] => {
  const names = [first, second].flatMap(({ report }) => Object.keys(judgedFigures(report).model))
  return [...new Set(names)].flatMap(metric => {
    const [a, b] = [sideOf(first, metric), sideOf(second, metric)]
    if (a.value === null && b.value === null) return []
    return [
      {
        metric,
        first: a.value,
        second: b.value,
        firstRange: a.range,
        secondRange: b.range,
        verdict: comparisonVerdict(metric, a, b),
      },
    ]
  })
}
