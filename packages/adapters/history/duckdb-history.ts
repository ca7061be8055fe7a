import type { Breaches, History } from '@leinwand/flow/record'
import type { Predictions } from '@leinwand/flow/score'
import type { AlarmStore } from '@leinwand/flow/watch'
import { alarmsOf } from './alarms.ts'
import { breachesOf } from './breaches.ts'
import { type HistoryFailure, openHistoryFile } from './database.ts'
import { predictionsOf } from './predictions.ts'
import { readingsOf } from './readings.ts'

export type DuckdbHistory = {
  readings: History
  predictions: Predictions
  alarms: AlarmStore
  breaches: Breaches
  close(): Promise<void>
}

/** Readings, predictions, alarms and breaches of rules of a data directory in one DuckDB file, which this process alone may write. */
export async function duckdbHistory(
  directory: string,
): Promise<{ ok: true; value: DuckdbHistory } | { ok: false; failure: HistoryFailure }> {
  const opened = await openHistoryFile(directory)
  if (!opened.ok) return opened
  const { instance, release } = opened.value
  // Without this a start that failed half way would hold the file until the process ends.
  using opening = new DisposableStack()
  opening.defer(release)
  const readings = await readingsOf(instance)
  opening.defer(() => readings.close())
  const predictions = await predictionsOf(instance)
  opening.defer(() => predictions.close())
  const alarms = await alarmsOf(instance)
  opening.defer(() => alarms.close())
  const breaches = await breachesOf(instance)
  opening.defer(() => breaches.close())
  const closing = opening.move()
  return {
    ok: true,
    value: { readings, predictions, alarms, breaches, close: async () => closing.dispose() },
  }
}
