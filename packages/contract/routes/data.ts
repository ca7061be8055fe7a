import { z } from 'zod'
import { ComparedSide, Comparison } from '../data/comparison.ts'
import { AboutData, DataSetInfo, QuarantinedRow } from '../data/data-set-info.ts'
import { Corrections, Detection } from '../data/detection.ts'
import { PostgresConnection, PostgresPlace, QueriedSample } from '../data/postgres-connection.ts'
import { Language } from '../failures/language.ts'
import { Profile } from '../run/profile.ts'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

const SourceParams = z.strictObject({ ...ProjectParams.shape, source: z.string().min(1).max(64) })
const DataSetId = z.string().min(1).max(64)
const DataSetParams = z.strictObject({ ...ProjectParams.shape, dataSet: DataSetId })
const JobStarted = z.object({ job: z.string() })
const Cell = z.union([z.string(), z.number(), z.boolean()]).nullable()
const Offset = z.coerce.number().int().nonnegative().max(1e12).default(0)
const Query = z.string().trim().min(1).max(100_000)
const Column = z.string().min(1).max(200)

/** The first rows as texts, and as what the decisions make of them; `null` is missing or unreadable. */
export const DetectedSample = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string().nullable())),
  typed: z.array(z.array(Cell)),
})
export type DetectedSample = z.infer<typeof DetectedSample>

export const dataRoutes = {
  uploadSource: {
    method: 'PUT',
    path: '/projects/{project}/sources/{source}/file',
    summary: 'Give a source its file: CSV, fixed width, XLSX, Parquet, JSON, NDJSON, also in gzip or zip',
    access: 'member',
    params: SourceParams,
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    upload: true,
    status: 202,
    reply: JobStarted,
  },
  readPostgres: {
    method: 'GET',
    path: '/projects/{project}/sources/{source}/query',
    summary: 'The query of a source and the database it goes to, without the password',
    access: 'member',
    params: SourceParams,
    status: 200,
    reply: z.object({ query: z.string().nullable(), connection: PostgresPlace.nullable() }),
  },
  tryPostgres: {
    method: 'POST',
    path: '/projects/{project}/sources/{source}/query/try',
    summary:
      'The first rows of a query to PostgreSQL; nothing is stored, and the source need not be there yet',
    access: 'member',
    params: SourceParams,
    body: z.strictObject({ connection: PostgresConnection, query: Query }),
    status: 200,
    reply: QueriedSample,
  },
  queryPostgres: {
    method: 'POST',
    path: '/projects/{project}/sources/{source}/query',
    summary:
      'Fill a source by a query to PostgreSQL, which is another version; what is left out is what it was the last time',
    access: 'member',
    params: SourceParams,
    body: z.strictObject({ connection: PostgresConnection.optional(), query: Query.optional() }),
    status: 202,
    reply: JobStarted,
  },
  readDetection: {
    method: 'GET',
    path: '/projects/{project}/sources/{source}/detection',
    summary: 'How the file of a source was read, and what a person corrected',
    access: 'member',
    params: SourceParams,
    status: 200,
    /** `corrected` are paths in the corrections: `given.delimiter`, `columns.Preis.format`. */
    reply: z.object({
      detection: Detection,
      corrections: Corrections,
      corrected: z.array(z.string()),
      dataSet: z.string(),
      sample: DetectedSample,
    }),
  },
  inspectSource: {
    method: 'POST',
    path: '/projects/{project}/sources/{source}/detection',
    summary: 'How the file of a source would be read with these corrections; nothing is stored',
    access: 'member',
    params: SourceParams,
    body: Corrections,
    status: 200,
    reply: z.object({ detection: Detection, sample: DetectedSample }),
  },
  acceptDetection: {
    method: 'PUT',
    path: '/projects/{project}/sources/{source}/detection',
    summary: 'Read the file of a source again with these corrections, and write them into the recipe',
    access: 'member',
    params: SourceParams,
    body: Corrections,
    status: 202,
    reply: JobStarted,
  },
  listDataSets: {
    method: 'GET',
    path: '/projects/{project}/data-sets',
    summary: 'The data sets of the sources, newest first',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: z.array(DataSetInfo),
  },
  compareDataSets: {
    method: 'POST',
    path: '/projects/{project}/data-sets/compare',
    summary:
      'How two data sets differ, by effect size: versions, parts such as machines, or training and the readings since',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ left: ComparedSide, right: ComparedSide }),
    status: 200,
    reply: Comparison,
  },
  describeDataSet: {
    method: 'PUT',
    path: '/projects/{project}/data-sets/{dataSet}',
    summary: 'Licence, owner and whether there are personal data, kept for the versions to come',
    access: 'member',
    params: DataSetParams,
    body: AboutData,
    status: 200,
    reply: DataSetInfo,
  },
  readRows: {
    method: 'GET',
    path: '/projects/{project}/data-sets/{dataSet}/rows',
    summary: 'A page of the rows of a data set, as the texts that they are',
    access: 'member',
    params: DataSetParams,
    query: z.strictObject({ offset: Offset, limit: z.coerce.number().int().min(1).max(500).default(100) }),
    status: 200,
    reply: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.array(Cell)),
      total: z.number().int(),
    }),
  },
  readColumnValues: {
    method: 'GET',
    path: '/projects/{project}/data-sets/{dataSet}/values',
    summary: 'The different values of a column as they are written, with their rows, the commonest first',
    access: 'member',
    params: DataSetParams,
    query: z.strictObject({ column: Column, limit: z.coerce.number().int().min(1).max(1000).default(200) }),
    status: 200,
    /** `distinct` is how many there are, of which the commonest are listed. */
    reply: z.object({
      values: z.array(z.object({ value: z.string(), count: z.number().int() })),
      distinct: z.number().int(),
    }),
  },
  profileDataSet: {
    method: 'POST',
    path: '/projects/{project}/data-sets/{dataSet}/profile',
    summary: 'What is in a data set; with a target also what gives it away, with a time its gaps',
    access: 'member',
    params: DataSetParams,
    body: z.strictObject({ target: Column.optional(), time: Column.optional(), group: Column.optional() }),
    status: 200,
    reply: Profile,
  },
  exportProfile: {
    method: 'GET',
    path: '/projects/{project}/data-sets/{dataSet}/profile.html',
    summary: 'The profile of a data set as one page for others to read',
    access: 'member',
    params: DataSetParams,
    query: z.strictObject({
      language: Language.optional(),
      target: Column.optional(),
      time: Column.optional(),
      group: Column.optional(),
    }),
    status: 200,
    download: ['text/html'],
  },
  readQuarantine: {
    method: 'GET',
    path: '/projects/{project}/data-sets/{dataSet}/quarantine',
    summary: 'Rows that could not be read, and what became of them',
    access: 'member',
    params: DataSetParams,
    query: z.strictObject({ offset: Offset, limit: z.coerce.number().int().min(1).max(1000).default(200) }),
    status: 200,
    reply: z.object({ rows: z.array(QuarantinedRow), total: z.number().int(), open: z.number().int() }),
  },
  mendQuarantine: {
    method: 'POST',
    path: '/projects/{project}/data-sets/{dataSet}/quarantine',
    summary:
      'Put corrected rows back, which makes a new version; rows without a text are dismissed or opened again',
    access: 'member',
    params: DataSetParams,
    body: z.strictObject({
      rows: z
        .array(
          z.union([
            z.strictObject({ id: z.number().int().nonnegative(), text: z.string().max(100_000) }),
            z.strictObject({ id: z.number().int().nonnegative(), dismissed: z.boolean() }),
          ]),
        )
        .min(1)
        .max(1000),
    }),
    status: 200,
    /** The data set that the source has now, and the ids of rows that still cannot be read. */
    reply: z.object({ dataSet: z.string(), stillRejected: z.array(z.number().int()) }),
  },
} as const satisfies Record<string, Route>
