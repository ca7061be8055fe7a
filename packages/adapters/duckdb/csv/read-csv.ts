import { identifier, joined, type Sql, sql } from '@leinwand/recipe'
import { text } from '../literal.ts'

/** The body of a delimited text in UTF-8, its columns by their place. */
export type CsvBody = {
  path: string
  /** Lines above the body. */
  skip: number
  delimiter: string
  quote: '"' | "'" | ''
  /** What stands before a quote that is none; a quote again where there is nothing. */
  escaping: '\\' | null
  /** Rows may leave their last cells out. */
  padded: boolean
  /** Cells in a row; those beyond the names are blank ones of a trailing delimiter. */
  width: number
  columns: readonly string[]
}

/** A line may be as long as this. DuckDB would read blocks sixteen times as long, in twice the time (measured). */
const LONGEST_LINE = 16_000_000

/** Every value as text, in the order of the file. Names are ours to give: none becomes a setting here. */
export const readCsv = ({ path, skip, delimiter, quote, escaping, padded, width, columns }: CsvBody): Sql => {
  const shape = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ')
  const names = columns.map((name, at) => sql`${identifier(`c${at}`)} AS ${identifier(name)}`)
  const source: Sql = {
    text: `read_csv(${text(path)}, columns = {${shape}}, auto_detect = false, header = false, skip = ${skip},
      delim = ${text(delimiter)}, quote = ${text(quote)}, escape = ${text(escaping ?? quote)}, strict_mode = true,
      null_padding = ${padded}${padded ? ', parallel = false' : ''}, store_rejects = true, rejects_limit = 0,
      max_line_size = ${LONGEST_LINE}, buffer_size = ${2 * LONGEST_LINE})`,
    parameters: [],
  }
  return sql`SELECT ${joined(names, ', ')} FROM ${source}`
}
