import { toNumber } from '@leinwand/flow/score'
import type { Value } from '@leinwand/flow/value'
import { type RegularSeries, regularSeries } from '@leinwand/learning'
import { done, type Failure, failed, type Outcome } from '../../outcome.ts'
import { inTime } from '../in-time.ts'

/** A series of one machine, by the name of its group; nameless where there is only one. */
export type NamedHistory = RegularSeries & { group: string }

export type Histories = { histories: readonly NamedHistory[]; warnings: readonly Failure[] }

/**
 * The target of each group on a grid of equal steps. A group that is too short or too irregular is left out with a
 * warning; where none is left, the reason of the first is the failure.
 */
export const historiesOf = (
  others: Readonly<Record<string, readonly Value[]>>,
  { time, group, target }: { time: string; group: string | null; target: string },
  fewest: number,
): Outcome<Histories> => {
  const values = others[target]!.map(toNumber)
  const { sequences, times } = inTime(values.length, others, { time, group })
  const histories: NamedHistory[] = []
  const warnings: Failure[] = []
  let filled = 0
  for (const rows of sequences) {
    const name = group ? String(others[group]![rows[0]!] ?? '') : ''
    const series = regularSeries(
      Float64Array.from(rows, row => times![row]!),
      Float64Array.from(rows, row => values[row]!),
      fewest,
    )
    if (series.ok) {
      histories.push({ ...series.value, group: name })
      filled += series.value.filled
    } else if (sequences.length === 1) return series
    else warnings.push({ code: 'forecast-group-left-out', params: { group: name } })
  }
  if (histories.length === 0) return failed('forecast-too-few-rows', { rows: 0, atLeast: fewest })
  if (filled > 0) warnings.push({ code: 'forecast-filled', params: { steps: filled } })
  return done({ histories, warnings })
}
