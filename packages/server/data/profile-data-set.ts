import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Part } from '@leinwand/adapters/duckdb'
import { type ControlData, type ProjectRow, sourceVersionOf } from '@leinwand/adapters/sqlite'
import { Profile } from '@leinwand/contract'
import { hashOfPart } from '../circle/input-hashes.ts'
import { inProcess } from '../jobs/in-process.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { VERSION } from '../version.ts'
import { listDataSets } from './data-set-list.ts'
import { dataSetOf } from './data-set-of.ts'
import type { Looked, ProfileInput } from './profile-input.ts'
import { quarantineOf } from './quarantine.ts'
import { readingOf } from './read-source.ts'

export const PROFILE_PROGRAM = fileURLToPath(new URL('./profile-process.ts', import.meta.url))

export type Asked = { target?: string | undefined; time?: string | undefined; group?: string | undefined }
type Wiring = { data: ControlData; directory: string }

/** A profile is a function of the content and the question; another release may find something else. */
const nameOf = ({ source, question, rejected }: ProfileInput, id: string, part: Part | undefined): string => {
  const asked = [VERSION, id, source, question, rejected.length, ...(part === undefined ? [] : [part])]
  return `${hashOfPart(asked).slice(0, 40)}.json`
}

const kept = async (path: string): Promise<Profile | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return undefined
  const parsed = Profile.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : undefined
}

const keep = async (directory: string, name: string, profile: Profile): Promise<void> => {
  await mkdir(directory, { recursive: true })
  const passing = join(directory, `.${randomUUID()}`)
  await writeFile(passing, JSON.stringify(profile))
  await rename(passing, join(directory, name))
}

/** What is in a data set of a project, or in a part of it. Asked again, the answer is the one that was kept. */
export const profileDataSet = async (
  wiring: Wiring,
  project: ProjectRow,
  { dataSet: id, part, asked, signal }: { dataSet: string; part?: Part; asked: Asked; signal: AbortSignal },
): Promise<Outcome<Profile>> => {
  const { root, dataSets } = projectDirectories(wiring.directory, project.uid)
  const info = (await listDataSets(wiring, project)).find(one => one.id === id)
  if (info === undefined) return failed('data-set-not-found', { dataSet: id })
  const dataSet = await dataSetOf(dataSets, id)
  if (!dataSet.ok) return dataSet
  // Also a version that another has followed is understood as it was read.
  const version = await sourceVersionOf(wiring.data.db, project.uid, id)
  const own = version && readingOf(version).columns
  const rejected = (await quarantineOf(wiring, project, id))
    .filter(({ state }) => state !== 'corrected')
    .map(({ id, line, reason, text, expected, found }) => ({
      id: id + 1,
      line,
      reason: reason as ProfileInput['rejected'][number]['reason'],
      text,
      ...(expected !== null && { expected }),
      ...(found !== null && { found }),
    }))
  const { target, time, group } = asked
  const looked: Looked =
    part === undefined
      ? { kind: 'whole', dataSet: dataSet.value }
      : { kind: 'part', dataSet: dataSet.value, part, name: `part-${randomUUID()}` }
  const input: ProfileInput = {
    directory: dataSets,
    looked,
    source: info.source,
    // Rows that could not be read belong to no part.
    rejected: part === undefined ? rejected : [],
    question: {
      ...(target !== undefined && { target }),
      ...(time !== undefined && { time }),
      ...(group !== undefined && { group }),
      ...(own !== undefined && { parsing: own }),
    },
  }
  const profiles = join(root, 'profiles')
  const name = nameOf(input, id, part)
  const before = await kept(join(profiles, name))
  if (before !== undefined) return done(before)
  const outcome = await inProcess<ProfileInput, Profile>(PROFILE_PROGRAM, input, {
    onProgress: () => {},
    signal,
  })
  if (outcome.ok) await keep(profiles, name, outcome.value)
  return outcome
}
