import { isDeepStrictEqual } from 'node:util'
import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { ComparedColumn, ComparedSide, Comparison, Profile } from '@leinwand/contract'
import { compareProfiles } from '@leinwand/flow/profile'
import type { LiveProjects } from '../live-projects/live-projects.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { profileLiveReadings } from './live-readings.ts'
import { profileDataSet } from './profile-data-set.ts'

type Wiring = { data: ControlData; directory: string; live: Pick<LiveProjects, 'of'> }
type Seen = { profile: Profile; readings: Comparison['readings'] }

const seen = async (
  wiring: Wiring,
  project: ProjectRow,
  { side, signal }: { side: ComparedSide; signal: AbortSignal },
): Promise<Outcome<Seen>> => {
  if ('live' in side) return profileLiveReadings(wiring, project, { source: side.live, signal })
  const { dataSet, part } = side
  const asked = { dataSet, ...(part !== undefined && { part }), asked: {}, signal }
  const profile = await profileDataSet(wiring, project, asked)
  return profile.ok ? done({ profile: profile.value, readings: null }) : profile
}

/** What tells the sides apart is no difference between them. */
const divided = (sides: readonly ComparedSide[]): string[] =>
  sides.flatMap(side => ('dataSet' in side && side.part !== undefined ? [side.part.column] : []))

const without = (profile: Profile, names: readonly string[]): Profile => ({
  ...profile,
  columns: profile.columns.filter(({ name }) => !names.includes(name)),
})

const pictures = (profile: Profile): ReadonlyMap<string, ComparedColumn> =>
  new Map(
    profile.columns.map(({ name, mean, histogram, frequent, frequentRows }) => [
      name,
      { mean, histogram, frequent, frequentRows },
    ]),
  )

/**
 * How two data sets of a project differ, two parts of one, or one and what machines have sent since the training. It rests
 * on profiles, of which those of data sets are kept, so that asking again is quick. Fails with `comparison-same`.
 */
export const compareDataSets = async (
  wiring: Wiring,
  project: ProjectRow,
  { left, right, signal }: { left: ComparedSide; right: ComparedSide; signal: AbortSignal },
): Promise<Outcome<Comparison>> => {
  if (isDeepStrictEqual(left, right)) return failed('comparison-same')
  const first = await seen(wiring, project, { side: left, signal })
  if (!first.ok) return first
  const second = await seen(wiring, project, { side: right, signal })
  if (!second.ok) return second
  const names = divided([left, right])
  const [a, b] = [without(first.value.profile, names), without(second.value.profile, names)]
  const [one, two] = [pictures(a), pictures(b)]
  const { columns, ...compared } = compareProfiles(a, b)
  return done({
    ...compared,
    columns: columns.map(column => ({ ...column, sides: [one.get(column.name)!, two.get(column.name)!] })),
    readings: first.value.readings ?? second.value.readings,
  })
}
