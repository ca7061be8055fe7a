import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataSet } from '@leinwand/flow/data-set'
import { done, failed, type Outcome } from '../outcome.ts'

/** A data set by its id. No text of a client gets into a path: an id is 64 hexadecimal digits. */
export const dataSetOf = async (dataSets: string, id: string): Promise<Outcome<DataSet>> => {
  if (!/^[0-9a-f]{64}$/.test(id)) return failed('data-set-not-found', { dataSet: id })
  const text = await readFile(join(dataSets, `${id}.json`), 'utf8').catch(() => null)
  if (text === null) return failed('data-set-not-found', { dataSet: id })
  // A draft that was kept has moved since it was written down.
  return done({ ...(JSON.parse(text) as DataSet), path: join(dataSets, `${id}.parquet`) })
}
