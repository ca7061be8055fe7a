import type { WrittenColumn } from '@leinwand/adapters/duckdb'
import type { AnomalyModel, NumericMatrix } from '@leinwand/learning'
import type { AppliedBundle } from '../apply-bundle.ts'
import { judgedRows } from '../judged-rows.ts'
import type { OpenedBundle } from '../open-bundle.ts'
import { countedReasons, type Said } from '../said.ts'
import { scoreInTime } from './score-in-time.ts'

/** So many of the channels that a score comes from are named. */
const NAMED = 3

/**
 * What is said of each row: score, alarm, the channels that it comes from, and whether the model applies. A value that was
 * never seen is what is looked for, so it is no reason against; that a channel is missing is.
 */
export const anomalyTable = (bundle: OpenedBundle<AnomalyModel>, applied: AppliedBundle): Said => {
  const { model, manifest, limits } = bundle
  const threshold = manifest.threshold ?? 1
  const { scores, contributions } = scoreInTime(bundle, applied)
  const x = applied.matrix as NumericMatrix
  const judged = judgedRows(limits, applied)
  const applies = [...scores].map(
    (score, row) =>
      !Number.isNaN(score) && !judged?.[row]?.reasons.some(({ code }) => code === 'missing-unseen'),
  )
  const count = Math.min(NAMED, model.features.length)
  const strongest = Array.from({ length: x.rows }, (_, row) =>
    contributions
      .map((each, channel) => ({ channel, part: each[row]! }))
      .sort((a, b) => b.part - a.part || a.channel - b.channel)
      .slice(0, count)
      .map(each => (Number.isNaN(scores[row]!) || !(each.part > 0) ? null : each)),
  )
  const named = Array.from({ length: count }, (_, place): WrittenColumn[] => {
    const suffix = place === 0 ? '' : String(place + 1)
    const each = strongest.map(list => list[place]!)
    return [
      {
        name: `channel${suffix}`,
        type: 'text',
        values: each.map(one => (one ? model.features[one.channel]!.name : null)),
      },
      { name: `contribution${suffix}`, type: 'number', values: each.map(one => one?.part ?? null) },
    ]
  })
  const alarms = [...scores].map(score => (Number.isNaN(score) ? null : score >= threshold))
  const columns: WrittenColumn[] = [
    { name: 'score', type: 'number', values: scores },
    { name: 'anomaly', type: 'boolean', values: alarms },
    ...named.flat(),
    { name: 'applicable', type: 'boolean', values: applies },
  ]
  return {
    columns,
    reasons: countedReasons(judged),
    warnings: alarms.filter(alarm => alarm === true).length,
    notApplicable: applies.filter(each => !each).length,
  }
}
