import type { DataSet } from '@leinwand/flow/data-set'
import { type Result, success } from '@leinwand/recipe'
import { partOfDataSet } from './part-of-data-set.ts'

/** Two machines of one table: the rows in which `group` is `of`, and those in which it is `with`, or all others. */
export type Division = { group: string; of: string; with?: string | undefined }

/** Two parts of a data set as data sets of their own, in a directory of the caller's. Fails as a part fails. */
export const partsOfDataSet = async (
  dataSet: DataSet,
  { group, of, with: other }: Division,
  into: { directory: string; signal?: AbortSignal },
): Promise<Result<[DataSet, DataSet]>> => {
  const first = await partOfDataSet(
    dataSet,
    { column: group, value: of, rest: false },
    { ...into, name: 'first' },
  )
  if (!first.ok) return first
  const second = await partOfDataSet(
    dataSet,
    { column: group, value: other ?? of, rest: other === undefined },
    { ...into, name: 'second' },
  )
  return second.ok ? success([first.value, second.value]) : second
}
