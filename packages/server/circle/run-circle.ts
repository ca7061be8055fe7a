import { resolve } from 'node:path'
import { duckdbPreparation, duckdbProfiler } from '@leinwand/adapters/duckdb'
import type { RunResult } from '@leinwand/contract'
import { appraise } from '@leinwand/method'
import type { Failure, Outcome } from '../outcome.ts'
import type { CircleInput } from './circle-input.ts'
import { circleDirectories, type Draft, openDraft } from './draft.ts'
import { withPlace } from './failure-place.ts'
import { goRound } from './go-round.ts'
import { readyToRun } from './ready-to-run.ts'
import { resultOf } from './result.ts'
import { orStop, Stopped } from './stopped.ts'
import { stopwatch } from './stopwatch.ts'

/** What may end a run without being a bug: a failure of a stage, Ctrl-C, a disk that is full or not ours to write. */
const expected = (error: unknown, { signal, dataDirectory }: CircleInput): Failure | undefined => {
  if (error instanceof Stopped) return error.failure
  if (signal?.aborted) return { code: 'cancelled', params: {} }
  const code = String(Reflect.get(Object(error), 'code'))
  if (['ENOSPC', 'EDQUOT'].includes(code)) return { code: 'disk-full', params: { path: dataDirectory } }
  // A directory that takes no new one may say so with ENOENT, as /proc does.
  const takesNone = code === 'ENOENT' && Reflect.get(Object(error), 'syscall') === 'mkdir'
  if (takesNone || ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return { code: 'data-not-writable', params: { path: dataDirectory } }
  return undefined
}

const openTools = (directory: string) => {
  const preparation = duckdbPreparation({ directory })
  const profiler = duckdbProfiler({ directory })
  const close = async () => {
    await preparation.close()
    await profiler.close()
  }
  return { preparation, profiler, close }
}

/**
 * Takes a project once round the circle: acquire, profile, prepare, train, evaluate, deploy, appraise. A run is a
 * function of the data, the project and `now`. What can be expected to go wrong comes back as a failure, and then
 * `dataDirectory` is as it was before.
 */
export const runCircle = async (input: CircleInput): Promise<Outcome<RunResult>> => {
  const watch = stopwatch(input.onProgress ?? (() => {}), () => performance.now())
  const at = new Date(input.now).toISOString()
  let draft: Draft | undefined
  let tools: ReturnType<typeof openTools> | undefined
  try {
    input.signal?.throwIfAborted()
    orStop(readyToRun(input.file))
    // A plan that cannot be computed is said now, not after the training.
    orStop(appraise(input.file.plan, { now: at }))
    draft = await openDraft(resolve(input.dataDirectory))
    const place = circleDirectories(draft.directory)
    tools = openTools(place.dataSets)
    const way = { input, place, at, watch, preparation: tools.preparation, profiler: tools.profiler }
    const value = resultOf(way, await goRound(way))
    await tools.close()
    input.signal?.throwIfAborted()
    await draft.keep()
    return { ok: true, value }
  } catch (error) {
    const failure = expected(error, input)
    if (!failure) throw error
    return { ok: false, failure: withPlace(failure, input) }
  } finally {
    await tools?.close()
    await draft?.end()
  }
}
