import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataSetOfTexts, duckdbProfiler, partOfDataSet } from '@leinwand/adapters/duckdb'
import type { Profile } from '@leinwand/contract'
import type { DataSet } from '@leinwand/flow/data-set'
import { answerServer } from '../jobs/answer-server.ts'
import { done, type Outcome } from '../outcome.ts'
import { contractProfile } from '../understand/contract-profile.ts'
import type { ProfileInput } from './profile-input.ts'

const tableOf = async (
  { looked, directory }: ProfileInput,
  signal: AbortSignal,
): Promise<Outcome<DataSet>> => {
  if (looked.kind === 'whole') return done(looked.dataSet)
  const into = { directory, name: looked.name, signal }
  return looked.kind === 'part'
    ? partOfDataSet(looked.dataSet, looked.part, into)
    : dataSetOfTexts(looked.texts, { ...into, lineage: looked.lineage })
}

answerServer<ProfileInput, Profile>(async (input, { signal }) => {
  const { directory, looked, source, rejected, question } = input
  const profiler = duckdbProfiler({ directory })
  try {
    const dataSet = await tableOf(input, signal)
    if (!dataSet.ok) return dataSet
    const profiled = await profiler.profile(dataSet.value, { ...question, rejected: rejected.length, signal })
    return profiled.ok ? done(contractProfile(profiled.value, source, rejected)) : profiled
  } finally {
    await profiler.close()
    if (looked.kind !== 'whole') await rm(join(directory, `.${looked.name}.parquet`), { force: true })
  }
})
