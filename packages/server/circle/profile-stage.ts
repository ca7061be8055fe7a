import type { Profile, ProjectFile } from '@leinwand/contract'
import type { Prepared } from '@leinwand/flow/prepare'
import type { Profiler } from '@leinwand/flow/profile'
import type { Outcome } from '../outcome.ts'
import { contractProfile } from '../understand/contract-profile.ts'
import type { Acquired } from './acquire.ts'
import { targetOf } from './ready-to-run.ts'

/** The profile of a source as the contract has it; leaks are found later, when there is a target. */
export const profileSource = async (
  acquired: Acquired,
  source: string,
  run: { profiler: Profiler; signal?: AbortSignal },
): Promise<Outcome<Profile>> => {
  const { dataSet, rejected } = acquired
  const question = { rejected: rejected.length, ...(run.signal ? { signal: run.signal } : {}) }
  const profiled = await run.profiler.profile(dataSet, question)
  if (!profiled.ok) return profiled
  // How long it took stands with the run; what it found is the same each time.
  return { ok: true, value: { ...contractProfile(profiled.value, source, rejected), seconds: 0 } }
}

/**
 * Which of the prepared columns give the target away. Asked of the prepared data, because there the target is what the
 * recipe made of it, under the names that the model would learn from.
 */
export const leaksOf = async (
  prepared: Prepared,
  project: ProjectFile,
  run: { profiler: Profiler; signal?: AbortSignal },
): Promise<Outcome<Profile['leaks']>> => {
  const profiled = await run.profiler.profile(prepared.dataSet, {
    target: targetOf(project),
    typed: prepared.columns,
    ...(run.signal ? { signal: run.signal } : {}),
  })
  if (!profiled.ok) return profiled
  const leaks = profiled.value.leaks.map(({ column, reason, figure, group }) => ({
    column,
    reason,
    figure,
    group,
  }))
  return { ok: true, value: leaks }
}
