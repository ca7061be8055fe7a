import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type Carry,
  type CompiledStep,
  type FittedRecipe,
  identifier,
  joined,
  liveSteps,
  type Result,
  type Sql,
  sql,
  success,
  type TableColumn,
} from '@leinwand/recipe'
import { type Chunk, prepareOver } from './live-chunk.ts'
import { type LiveTally, RULE } from './live-tally.ts'
import { layOut, shapeOf } from './lookup-table.ts'
import { isDeep, rowsOf } from './statement.ts'

export type Stage = (chunk: Chunk) => Promise<Chunk>

/** What a step keeps for chunks to come, in a table: added to where rows stay for good, otherwise written anew. */
const keeping = async (
  connection: DuckDBConnection,
  carry: Carry,
  columns: readonly TableColumn[],
  name: string,
): Promise<{ carried: Sql; keep: Stage }> => {
  const table = identifier(name)
  const names = joined([sql`_row, _part, _fold`, ...columns.map(column => identifier(column.name))], ', ')
  await rowsOf(connection, sql`CREATE TEMP TABLE ${table} (${shapeOf(columns)})`)
  const { alike } = carry
  if (!alike) {
    const both = sql`(SELECT ${names} FROM ${table} UNION ALL SELECT ${names} FROM _chunk)`
    const keep = await prepareOver(connection, columns, carry.keep(both), columns, { name, replace: true })
    return { carried: table, keep }
  }
  const same = joined(
    alike.map(key => sql`${table}.${identifier(key)} IS NOT DISTINCT FROM _chunk.${identifier(key)}`),
    ' AND ',
  )
  const carried = sql`(SELECT ${table}.* FROM ${table} SEMI JOIN _chunk ON ${same})`
  const both = sql`(SELECT ${names} FROM ${carried} UNION ALL SELECT ${names} FROM _chunk)`
  const fresh = sql`SELECT * FROM (${carry.keep(both)}) WHERE _row >= (SELECT min(_row) FROM _chunk)`
  return { carried, keep: await prepareOver(connection, columns, fresh, columns, { name, replace: false }) }
}

/** Counts which rows of a chunk break the rules of a step; null for a step without rules. */
const counting = async (
  connection: DuckDBConnection,
  { breaches }: CompiledStep,
  columns: readonly TableColumn[],
  rows: Sql,
  tally: LiveTally,
): Promise<Stage | null> => {
  if (!breaches) return null
  const ofChunk = sql`SELECT * FROM (${breaches(rows)}) WHERE _row >= (SELECT min(_row) FROM _chunk)`
  const broken = await prepareOver(connection, columns, ofChunk, RULE)
  return async chunk => {
    tally.count(await broken(chunk))
    return chunk
  }
}

/** A step over what it keeps and the chunk, of which only rows of the chunk go on: those before have lower ordinals. */
const carryingStage = async (
  connection: DuckDBConnection,
  step: CompiledStep & { carry: Carry },
  columns: readonly TableColumn[],
  name: string,
  tally: LiveTally,
): Promise<Stage> => {
  const { carried, keep } = await keeping(connection, step.carry, columns, name)
  const names = joined([sql`_row, _part, _fold`, ...columns.map(column => identifier(column.name))], ', ')
  const both = sql`(SELECT ${names} FROM ${carried} UNION ALL SELECT ${names} FROM _chunk)`
  const ofChunk = sql`SELECT * FROM (${step.query(both)}) WHERE _row >= (SELECT min(_row) FROM _chunk)`
  const emit = await prepareOver(connection, columns, ofChunk, step.columns)
  const count = await counting(connection, step, columns, both, tally)
  return async chunk => {
    await count?.(chunk)
    const emitted = await emit(chunk)
    await keep(chunk)
    return emitted
  }
}

/** The recipe's live steps as few queries as there can be: cut where one carries rows from chunk to chunk. */
export const openStages = async (
  connection: DuckDBConnection,
  fitted: FittedRecipe,
  tally: LiveTally,
): Promise<Result<Stage[]>> => {
  const steps = liveSteps(fitted)
  if (!steps.ok) return steps
  const stages: Stage[] = []
  let input: readonly TableColumn[] = fitted.input.map(name => ({ name, type: 'text' }))
  let columns = input
  let query = sql`_chunk`
  const cut = async () => {
    stages.push(await prepareOver(connection, input, sql`SELECT * FROM ${query}`, columns))
    input = columns
    query = sql`_chunk`
  }
  for (const [index, { step, lookup }] of steps.value.entries()) {
    const { carry } = step
    if (lookup) await layOut(connection, lookup)
    if (carry || step.breaches || isDeep(query)) await cut()
    const count = carry ? null : await counting(connection, step, columns, sql`_chunk`, tally)
    if (count) stages.push(count)
    if (carry)
      stages.push(await carryingStage(connection, { ...step, carry }, columns, `carry${index}`, tally))
    else query = sql`(${step.query(query)})`
    columns = step.columns
    if (carry) input = columns
  }
  await cut()
  return success(stages)
}
