import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import { type Comparison, compareProfiles } from '@leinwand/flow/profile'
import { done, type Outcome } from '../outcome.ts'
import { profileDataSet } from './profile-data-set.ts'

type Wiring = { data: ControlData; directory: string }

/** How two data sets of a project differ; it rests on their profiles, which are kept, so that asking again is quick. */
export const compareDataSets = async (
  wiring: Wiring,
  project: ProjectRow,
  { left, right, signal }: { left: string; right: string; signal: AbortSignal },
): Promise<Outcome<Comparison>> => {
  const first = await profileDataSet(wiring, project, { dataSet: left, asked: {}, signal })
  if (!first.ok) return first
  const second = await profileDataSet(wiring, project, { dataSet: right, asked: {}, signal })
  return second.ok ? done(compareProfiles(first.value, second.value)) : second
}
