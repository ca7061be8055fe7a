import type { Profile, ProjectFile } from '@leinwand/contract'
import type { Prepared } from '@leinwand/flow/prepare'
import type { Profile as FlowProfile, Profiler } from '@leinwand/flow/profile'
import type { Outcome } from '../outcome.ts'
import type { Acquired } from './acquire.ts'
import { targetOf } from './ready-to-run.ts'

/** Rows that could not be read are all kept beside the data set; a profile shows the first of them. */
const SHOWN = 100

const shownRejects = ({ rejected }: Acquired): Profile['rejected'] =>
  rejected.slice(0, SHOWN).map(({ line, reason, text, expected, found }) => ({
    line,
    reason,
    text,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  }))

const alertsOf = ({ alerts }: FlowProfile): Profile['alerts'] =>
  alerts.map(({ code, column, other, figure }) => ({
    code,
    ...(column === null ? {} : { column: other === null ? column : `${column}, ${other}` }),
    figure,
  }))

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
  const { rows, duplicates, columns } = profiled.value
  const value: Profile = {
    source,
    dataSet: dataSet.id,
    rows,
    duplicateRows: duplicates,
    rejected: shownRejects(acquired),
    rejectedRows: rejected.length,
    columns: columns.map(({ decimal: _, unreadable: __, quantiles, ...column }) => ({
      ...column,
      quantiles: quantiles.map(({ share, value }) => ({ at: share, value })),
    })),
    alerts: alertsOf(profiled.value),
    leaks: [],
  }
  return { ok: true, value }
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
