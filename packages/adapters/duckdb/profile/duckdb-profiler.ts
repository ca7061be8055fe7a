import { totalmem } from 'node:os'
import type { DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'
import type { ProfileQuestion, Profiler } from '@leinwand/flow/profile'
import { failure, nearest, type Result, success } from '@leinwand/recipe'
import { type Limits, lockedInstance } from '../instance.ts'
import { expectedFailure } from '../statement.ts'
import { profileTable } from './profile-table.ts'

/**
 * Target, time and group have to be columns; the first that is not is named, with the nearest that is. Times have an order.
 */
const checked = (
  dataSet: DataSet,
  { typed, parsing, target, time, group }: ProfileQuestion,
): Result<null> => {
  const names = typed?.map(({ name }) => name) ?? dataSet.columns
  const missing = (column: string | undefined) => column !== undefined && !names.includes(column)
  if (missing(target)) return failure('target-missing', { column: target!, nearest: nearest(target!, names) })
  const other = [time, group].find(missing)
  if (other !== undefined)
    return failure('profile-column-missing', { column: other, nearest: nearest(other, names) })
  const type =
    typed?.find(({ name }) => name === time)?.type ?? parsing?.find(({ name }) => name === time)?.as
  return type === 'text' || type === 'boolean'
    ? failure('profile-time-unordered', { column: time! })
    : success(null)
}

/** What a profile may take where nobody says: DuckDB by itself takes four fifths of the machine, and others work on it too. */
const MEMORY = `${Math.max(1, totalmem() / 4e9).toFixed(1)}GB`

/** Profiles the data sets of one directory. What does not fit into the memory goes to a file beside them. */
export const duckdbProfiler = ({
  directory,
  ...limits
}: Limits & { directory: string }): Profiler & { close(): Promise<void> } => {
  let opened: Promise<DuckDBInstance> | undefined
  return {
    profile: async (dataSet, question) => {
      const fit = checked(dataSet, question)
      if (!fit.ok) return fit
      if (!opened) {
        opened = lockedInstance(directory, { memoryLimit: MEMORY, ...limits })
        // What could not be opened is not there to be closed, and the next asker tries anew.
        opened.catch(() => {
          opened = undefined
        })
      }
      const connection = await (await opened).connect()
      try {
        const began = performance.now()
        const profile = await profileTable(connection, dataSet, question)
        return success({ ...profile, seconds: Math.round(performance.now() - began) / 1000 })
      } catch (error) {
        return expectedFailure(error)
      } finally {
        connection.closeSync()
      }
    },
    close: async () => {
      if (opened) (await opened).closeSync()
      opened = undefined
    },
  }
}
