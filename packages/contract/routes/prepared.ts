import { TableColumn } from '@leinwand/recipe'
import { z } from 'zod'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

const Count = z.number().int().nonnegative()

/** A data set that a recipe was applied into, with what it was made of. */
export const PreparedDataSet = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  /** The recipe's id, as it was called then. */
  recipe: z.string(),
  /** How many steps were taken, and the numbers of those that were left out because they failed. */
  steps: Count,
  leftOut: z.array(z.number().int()),
  rows: Count,
  columns: z.array(TableColumn),
  /** Rows that quality rules put aside. */
  quarantined: Count,
  /** The data that it was made of; `version` is `null` where they are no version of a source. */
  from: z.array(z.object({ source: z.string(), dataSet: z.string(), version: z.number().int().nullable() })),
  /** Whether a source it was made of has newer data since. */
  stale: z.boolean(),
  /** Whether the data of a source it was made of are personal. */
  personalData: z.boolean(),
})
export type PreparedDataSet = z.infer<typeof PreparedDataSet>

export const preparedRoutes = {
  listPrepared: {
    method: 'GET',
    path: '/projects/{project}/prepared',
    summary: 'The data sets that recipes were applied into, newest first',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: z.array(PreparedDataSet),
  },
  exportPrepared: {
    method: 'GET',
    path: '/projects/{project}/prepared/{dataSet}/table',
    summary: 'A prepared data set as a table for other tools',
    access: 'member',
    params: z.strictObject({ ...ProjectParams.shape, dataSet: z.string().min(1).max(64) }),
    query: z.strictObject({ to: z.enum(['csv', 'parquet']).default('csv') }),
    status: 200,
    download: ['text/csv', 'application/vnd.apache.parquet'],
  },
} as const satisfies Record<string, Route>
