import { typedSample } from '@leinwand/adapters/duckdb'
import {
  type ControlData,
  latestSourceVersion,
  type ProjectRow,
  type SourceVersion,
} from '@leinwand/adapters/sqlite'
import { Corrections, type DetectedSample, Detection as StoredDetection } from '@leinwand/contract'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Detection } from '@leinwand/recipe'
import { z } from 'zod'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { readProject } from '../projects/stored-project.ts'
import { dataSetOf } from './data-set-of.ts'
import { parsingsOf } from './parsings.ts'

const SHOWN_ROWS = 50
const Stored = z.object({ detection: StoredDetection, columns: StoredDetection.shape.columns })

/** How a version of a source was read: as it was found, and its columns as corrected. */
export const readingOf = ({ detection }: Pick<SourceVersion, 'detection'>): z.infer<typeof Stored> =>
  Stored.parse(JSON.parse(detection))

/** A source as it was read last: the file, what was detected and corrected, and the data set that it became. */
export type ReadSource = {
  file: string
  called: string
  /** As it was found, without the corrections. */
  detection: Detection
  /** The columns as corrected. */
  columns: Detection['columns']
  corrections: Corrections
  dataSet: DataSet
}

/** Fails with `source-not-found`, `source-simulated` or `source-not-read`. */
export const readSource = async (
  { data, directory }: { data: ControlData; directory: string },
  project: ProjectRow,
  id: string,
): Promise<Outcome<ReadSource>> => {
  const { sources } = await readProject(data, project)
  const source = sources.find(one => one.id === id)
  if (source === undefined) return failed('source-not-found', { source: id })
  if (source.from.kind === 'simulation') return failed('source-simulated', { source: id })
  const version = await latestSourceVersion(data.db, project.uid, id)
  if (version === undefined) return failed('source-not-read', { source: id })
  const dataSet = await dataSetOf(projectDirectories(directory, project.uid).dataSets, version.data_set)
  if (!dataSet.ok) return failed('source-not-read', { source: id })
  const stored = readingOf(version)
  return done({
    file: version.file,
    called: version.called,
    detection: stored.detection,
    columns: stored.columns,
    corrections: Corrections.parse(JSON.parse(version.corrections)),
    dataSet: dataSet.value,
  })
}

/** The first rows of a data set beside what the decisions make of them. */
export const sampleOf = (
  dataSet: DataSet,
  detection: Detection,
  directory: string,
): Promise<DetectedSample> =>
  typedSample(dataSet, parsingsOf(detection.columns), { directory, limit: SHOWN_ROWS })

/** What was said by a person, each as its path: `given.delimiter`, `columns.Preis.format`. */
export const correctedPaths = ({ given, columns }: Corrections): string[] => [
  ...Object.keys(given).map(key => `given.${key}`),
  ...Object.entries(columns).flatMap(([name, said]) =>
    Object.keys(said).map(key => `columns.${name}.${key}`),
  ),
]
