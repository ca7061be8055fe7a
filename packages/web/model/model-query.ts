import { query } from '../wire/query.ts'

/** One model with all that is known of it; `last` is that of the last run. */
export const modelQuery = (project: string, run: string) => ({
  ...query('readModel', { params: { project, run } }),
  retry: false,
})

export const modelsQuery = (project: string) => query('listModels', { params: { project } })
