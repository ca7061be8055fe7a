import type { Value } from '@leinwand/flow/value'
import { done, failed, type Outcome } from '../../outcome.ts'

export type AnomalyLabels = { positive: string; labels: Float64Array }

/** Names that say by themselves that something is there. */
const YES = ['true', '1']

/** 1 where a value names an anomaly, 0 where it is another, `NaN` where there is none. */
export const labelsBy = (values: readonly Value[], positive: string): Float64Array =>
  Float64Array.from(values, value => {
    if (value === null || value === '') return Number.NaN
    return String(value) === positive ? 1 : 0
  })

/**
 * What a column says of which rows are anomalies: the named value, otherwise `true` or 1, otherwise the rarer of two. Fails
 * with `anomaly-label` where it takes a name, and with `anomaly-all-labelled` where nothing normal is left.
 */
export const anomalyLabels = (
  values: readonly Value[],
  column: string,
  wanted: string | undefined,
): Outcome<AnomalyLabels> => {
  const counts = new Map<string, number>()
  for (const value of values)
    if (value !== null && value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  const names = [...counts.keys()].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1))
  const said = wanted ?? YES.find(name => counts.has(name))
  const alone = names.length === 1 && ['false', '0'].includes(names[0]!)
  const positive =
    said ?? (alone ? YES[names[0] === 'false' ? 0 : 1]! : names.length === 2 ? names[0] : undefined)
  if (positive === undefined || (wanted !== undefined && !counts.has(wanted)))
    return failed('anomaly-label', { column, values: names.slice(0, 5).join(', ') || '–' })
  const labels = labelsBy(values, positive)
  return labels.some(label => label !== 1)
    ? done({ positive, labels })
    : failed('anomaly-all-labelled', { column, value: positive })
}
