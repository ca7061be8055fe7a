import { basename } from 'node:path'
import { duckdbProfiler } from '@leinwand/adapters/duckdb'
import type { Profile } from '@leinwand/contract'
import type { Profile as FlowProfile } from '@leinwand/flow/profile'
import type { Failure, Outcome } from '../outcome.ts'
import { contractProfile } from './contract-profile.ts'
import { dateFormats, decimalOf, type ImportAccount } from './import-account.ts'
import { inPassing } from './in-passing.ts'
import { readData } from './read-data.ts'

export type FileQuestion = { target?: string; time?: string; group?: string }
export type ProfiledFile = {
  profile: Profile
  import: ImportAccount
  warnings: readonly Failure[]
  seconds: number
}
export type Looking = { now: number; signal?: AbortSignal }

type Looked = { flow: FlowProfile; profiled: ProfiledFile }

/** Reads a file into a directory of the caller's and looks at it. */
export const lookAt = async (
  file: string,
  { target, time, group }: FileQuestion,
  { now, signal }: Looking,
  directory: string,
): Promise<Outcome<Looked>> => {
  const began = performance.now()
  const stop = signal ? { signal } : {}
  const read = await readData(file, { directory, now, ...stop })
  if (!read.ok) return read
  const { dataSet, rejected, rejectedRows, question, account, warnings } = read.value
  const profiler = duckdbProfiler({ directory })
  try {
    const found = await profiler.profile(dataSet, {
      ...question,
      ...(target === undefined ? {} : { target }),
      ...(time === undefined ? {} : { time }),
      ...(group === undefined ? {} : { group }),
      ...stop,
      rejected: rejectedRows,
    })
    if (!found.ok)
      return found.failure.code === 'target-missing'
        ? { ok: false, failure: { code: 'profile-column-missing', params: found.failure.params } }
        : found
    const profile = contractProfile(found.value, basename(file), rejected)
    const said: ImportAccount = {
      ...account,
      decimal: account.format === 'parquet' ? null : decimalOf(profile.columns),
      dateFormats: dateFormats(profile.columns),
    }
    const seconds = Math.round(performance.now() - began) / 1000
    return { ok: true, value: { flow: found.value, profiled: { profile, import: said, warnings, seconds } } }
  } finally {
    await profiler.close()
  }
}

/** What is in a file. What was read of it into a passing directory is gone afterwards, also when it was stopped. */
export const profileFile = (
  file: string,
  question: FileQuestion,
  looking: Looking,
): Promise<Outcome<ProfiledFile>> =>
  inPassing(async directory => {
    const looked = await lookAt(file, question, looking, directory)
    return looked.ok ? { ok: true, value: looked.value.profiled } : looked
  })
