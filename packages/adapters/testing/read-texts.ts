import { DuckDBInstance } from '@duckdb/node-api'
import type { DataSet } from '@leinwand/flow/data-set'

/** The rows of a data set as it lies on the disk, in their order. */
export const readTexts = async ({ path }: DataSet): Promise<(string | null)[][]> => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const read = await connection.runAndReadAll(
      `SELECT * FROM read_parquet('${path.replaceAll("'", "''")}', file_row_number = true) ORDER BY file_row_number`,
    )
    return read.getRows().map(row => row.slice(0, -1) as (string | null)[])
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
