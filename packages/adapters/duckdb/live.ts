import type { DuckDBInstance } from '@duckdb/node-api'
import type { LiveRecipe, LiveRow, TextRow } from '@leinwand/flow/prepare'
import { type FittedRecipe, type Result, success } from '@leinwand/recipe'
import { type Chunk, textChunk } from './live-chunk.ts'
import { openStages } from './live-stages.ts'
import { liveTally } from './live-tally.ts'
import { plain } from './value.ts'

const rowsFrom = (chunk: Chunk, names: readonly string[]): LiveRow[] => {
  const at = names.map(name => chunk.columns.findIndex(column => column.name === name))
  const rows = chunk.rows.map((row, index) => ({
    row: Number(row),
    values: Object.fromEntries(names.map((name, n) => [name, plain(chunk.values[at[n]!]![index]!)])),
  }))
  return rows.sort((a, b) => a.row - b.row)
}

/**
 * A fitted recipe over readings, chunk by chunk. Rows are numbered from 0 over the whole run. Chunks pushed at once
 * wait for each other, because what one carries the next must see. Fails with `step-not-live` where a step of the recipe
 * needs stored rows.
 */
export const liveRecipe = async (
  instance: DuckDBInstance,
  fitted: FittedRecipe,
): Promise<Result<LiveRecipe>> => {
  const connection = await instance.connect()
  const tally = liveTally(fitted)
  const opened = await openStages(connection, fitted, tally).catch(error => {
    connection.closeSync()
    throw error
  })
  if (!opened.ok) {
    connection.closeSync()
    return opened
  }
  const stages = opened.value
  const names = fitted.output.map(column => column.name)
  let turn: Promise<unknown> = Promise.resolve()
  let next = 0

  const through = async (rows: readonly TextRow[], first: number): Promise<LiveRow[]> => {
    let chunk = textChunk(fitted.input, rows, first)
    for (const stage of stages) {
      if (chunk.rows.length === 0) return []
      chunk = await stage(chunk)
    }
    return rowsFrom(chunk, names)
  }

  return success({
    push: rows => {
      const first = next
      next += rows.length
      const pushed = turn.then(() => through(rows, first))
      turn = pushed.catch(() => {})
      return pushed
    },
    broken: tally.take,
    close: async () => {
      await turn
      connection.closeSync()
    },
  })
}
