import type { DuckdbHistory } from '@leinwand/adapters/history'
import { type UsageLedger, usageOf } from '@leinwand/flow/meter'
import type { Preparation } from '@leinwand/flow/prepare'
import type { Breach, BreachCounts, Recorded } from '@leinwand/flow/record'
import { type Prediction, scorer } from '@leinwand/flow/score'
import { backlog } from './backlog.ts'
import { type Lanes, lanes, type PreparedReading } from './lanes.ts'
import type { LiveDeployment } from './live-deployment.ts'
import type { LiveEvent } from './live-event.ts'
import { type Watching, watching } from './watching.ts'

export type ScoringParts = {
  history: DuckdbHistory
  usage: UsageLedger
  preparation: Preparation
  now: () => number
  emit: (event: LiveEvent) => void
}

/** A deployment at work. */
export type Scoring = {
  readonly deployment: LiveDeployment
  readonly watching: Watching
  /** Predictions made since the deployment first ran. */
  scored(): number
  /** How the rules of quality were broken since the deployment first ran. */
  broken(): BreachCounts
  offer(readings: readonly Recorded[]): void
  close(): Promise<void>
}

const retryMs = 1_000

/**
 * Scores the readings of a source in micro-batches, each reading once: what is metered is idempotent, and predictions
 * are kept in one transaction with the place that was reached, before anybody is told. A new deployment begins with the
 * next reading, one that ran before goes on where it stopped.
 */
export async function scoring(deployment: LiveDeployment, parts: ScoringParts): Promise<Scoring> {
  const { history, usage, preparation, now, emit } = parts
  const { id, source } = deployment
  const score = scorer(deployment)
  const watched = await watching(history.alarms, deployment)
  const waiting = backlog(history.readings, source)
  let prepared: Lanes = lanes(preparation, history.readings, deployment)
  let reached = await begin(deployment, history)
  let count = await history.predictions.count(id)
  const broken = tally(await history.breaches.counts(id))
  let closed = false
  let working: Promise<void> | null = null
  let again = true
  let resting = false

  const predictionOf = ({ reading, values }: PreparedReading): Prediction => ({
    deployment: id,
    version: deployment.version,
    source,
    machine: reading.machine,
    readingId: reading.id,
    seq: reading.seq,
    at: reading.at,
    scoredAt: now(),
    values: withoutTarget(values, deployment.fitted.recipe.target),
    ...score(values),
  })

  const scoreBatch = async (readings: readonly Recorded[]) => {
    const { prepared: rows, breaches } = await prepared.prepare(readings)
    const predictions = rows.map(predictionOf)
    await usage.record(predictions.map(prediction => usageOf(deployment, prediction)))
    const alarms = await watched.hear(predictions)
    const last = readings.at(-1)!.seq
    // Before the place is kept: after a crash between the two the readings come again, and their breaches are known.
    broken.add(await history.breaches.keep(id, breaches))
    await history.predictions.save(id, last, predictions)
    reached = last
    count += predictions.length
    if (predictions.length > 0) emit({ kind: 'scored', predictions: predictions.map(withLatency) })
    for (const alarm of alarms) emit(alarm)
  }

  const workOff = async () => {
    while (!closed && again) {
      again = false
      let readings = await waiting.next(reached)
      while (!closed && readings.length > 0) {
        await scoreBatch(readings)
        readings = await waiting.next(reached)
      }
    }
  }

  /** The recipes have seen rows that were not finished, so they are opened anew, and the rows come from the history. */
  const mend = async (error: unknown) => {
    emit({ kind: 'failed', failure: failureOf(error, id) })
    await prepared.close().catch(() => {})
    prepared = lanes(preparation, history.readings, deployment)
    waiting.fallBack()
    resting = true
    setTimeout(() => {
      resting = false
      if (!closed) work()
    }, retryMs).unref()
  }

  const work = () => {
    again = true
    working ??= workOff()
      .catch(mend)
      .finally(() => {
        working = null
        // A reading that was offered after the last look must not wait for the next one.
        if (again && !closed && !resting) work()
      })
  }

  work()
  return {
    deployment,
    watching: watched,
    scored: () => count,
    broken: broken.counts,
    offer(readings) {
      waiting.offer(readings)
      if (!closed && !resting) work()
    },
    async close() {
      closed = true
      while (working) await working
      await prepared.close()
    },
  }
}

/** Counts what is told on top of what was known; a reading is told at once, with all the rules it broke. */
const tally = (known: BreachCounts) => {
  const breaches = { ...known.breaches }
  let { quarantined } = known
  return {
    add(fresh: readonly Breach[]) {
      for (const { rule } of fresh) breaches[rule] = (breaches[rule] ?? 0) + 1
      quarantined += new Set(fresh.filter(({ aside }) => aside).map(({ seq }) => seq)).size
    },
    counts: (): BreachCounts => ({ breaches, quarantined }),
  }
}

async function begin({ id }: LiveDeployment, { readings, predictions }: DuckdbHistory): Promise<number> {
  const before = await predictions.reached(id)
  if (before !== null) return before
  const end = await readings.end()
  await predictions.save(id, end, [])
  return end
}

/** A live row has no outcome yet; its column is there, and empty. */
const withoutTarget = (values: Prediction['values'], target: string | undefined): Prediction['values'] =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== target))

const withLatency = (prediction: Prediction) => ({
  ...prediction,
  latency: Math.max(0, prediction.scoredAt - prediction.at),
})

const failureOf = (error: unknown, deployment: string) => ({
  code: /no space left|disk full/i.test(String(error)) ? 'disk-full' : 'scoring-failed',
  params: { deployment, detail: error instanceof Error ? error.message.split('\n')[0]! : String(error) },
})
