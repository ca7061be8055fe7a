import { randomUUID } from 'node:crypto'
import { type ControlData, latestSourceVersion, type ProjectRow } from '@leinwand/adapters/sqlite'
import type { Profile } from '@leinwand/contract'
import type { Recorded } from '@leinwand/flow/record'
import { textRows } from '@leinwand/flow/score'
import { type ColumnDecision, parseStepOf } from '@leinwand/recipe'
import { inProcess } from '../jobs/in-process.ts'
import type { LiveProjects } from '../live-projects/live-projects.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { lastRun } from '../projects/last-run.ts'
import { PROFILE_PROGRAM } from './profile-data-set.ts'
import type { ProfileInput } from './profile-input.ts'
import { readingOf } from './read-source.ts'

type Wiring = { data: ControlData; directory: string; live: Pick<LiveProjects, 'of'> }

/** So many readings tell a small effect from none; more would only take longer. */
const LOOKED_AT = 20_000

/** What the machines send, whether the source has it or not: first as in the source, then what else there is. */
const columnsOf = (readings: readonly Recorded[], known: readonly string[]): string[] => {
  const sent = new Set(readings.flatMap(({ values }) => Object.keys(values)))
  return [...known.filter(name => sent.has(name)), ...[...sent].filter(name => !known.includes(name))]
}

const textsOf = (
  readings: readonly Recorded[],
  known: readonly string[],
  parsing: readonly ColumnDecision[] | undefined,
) => {
  const columns = columnsOf(readings, known)
  const textRow = textRows({
    input: columns,
    recipe: { steps: parsing === undefined ? [] : [parseStepOf(parsing)] },
  })
  const rows = readings.map(({ values }) => {
    const row = textRow(values)
    return columns.map(name => row[name] ?? null)
  })
  return { columns, rows }
}

/**
 * What machines have sent since the training, read as the source is read that the model was trained on: the one side of
 * “training and today”. Fails with `live-readings-missing`.
 */
export const profileLiveReadings = async (
  { data, directory, live }: Wiring,
  project: ProjectRow,
  { source, signal }: { source: string; signal: AbortSignal },
): Promise<Outcome<{ profile: Profile; readings: { since: string; all: number } }>> => {
  const run = await lastRun(data, project)
  if (run === undefined) return failed('live-readings-missing', { source })
  const { startedAt: since, profile: trained } = run.result
  const after = Date.parse(since)
  const { readings, all } = await live.of(project).sample(source, { after, rows: LOOKED_AT })
  if (readings.length === 0) return failed('live-readings-missing', { source })
  const version = await latestSourceVersion(data.db, project.uid, source)
  const parsing = version && readingOf(version).columns
  const known = trained.source === source ? trained.columns.map(({ name }) => name) : []
  const { dataSets } = projectDirectories(directory, project.uid)
  const input: ProfileInput = {
    directory: dataSets,
    looked: {
      kind: 'texts',
      texts: textsOf(readings, known, parsing),
      lineage: { from: source, at: since, parents: [] },
      name: `part-${randomUUID()}`,
    },
    source,
    rejected: [],
    question: parsing === undefined ? {} : { parsing },
  }
  const profiled = await inProcess<ProfileInput, Profile>(PROFILE_PROGRAM, input, {
    onProgress: () => {},
    signal,
  })
  return profiled.ok ? done({ profile: profiled.value, readings: { since, all } }) : profiled
}
