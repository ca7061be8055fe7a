import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type Carry,
  type CompiledStep,
  checkRecipe,
  compileStep,
  DUCKDB_TYPE,
  type FittedRecipe,
  identifier,
  joined,
  sql,
  type TableColumn,
} from '@leinwand/recipe'
import { type Chunk, prepareOver } from './live-chunk.ts'
import { isDeep, rowsOf } from './statement.ts'

export type Stage = (chunk: Chunk) => Promise<Chunk>

/** The steps that a live row takes. A fitted recipe was checked, so what fails here is a bug. */
const liveSteps = ({ recipe, input, learned }: FittedRecipe): CompiledStep[] => {
  const checked = checkRecipe(recipe, input)
  if (!checked.ok) throw new Error(`fitted recipe does not hold: ${checked.failure.code}`)
  const steps: CompiledStep[] = []
  for (const [index, step] of recipe.steps.entries()) {
    if (checked.value.byOutcome.has(index)) continue
    const columns = checked.value.before[index]!
    const context = {
      number: index + 1,
      columns,
      learned: learned[index] ?? {},
      live: true,
      target: recipe.target,
    }
    const compiled = compileStep(step, context)
    if (!compiled.ok) throw new Error(`fitted recipe does not compile: ${compiled.failure.code}`)
    steps.push(compiled.value)
  }
  return steps
}

/**
 * A step over what it carries and the chunk, of which only rows of the chunk go on: those of earlier chunks have lower
 * ordinals. What goes on is carried from then on.
 */
const carryingStage = async (
  connection: DuckDBConnection,
  step: CompiledStep & { carry: Carry },
  columns: readonly TableColumn[],
  name: string,
): Promise<Stage> => {
  const table = identifier(name)
  const shape = columns.map(column => sql`${identifier(column.name)} ${DUCKDB_TYPE[column.type]}`)
  const system = [sql`_row BIGINT`, sql`_part VARCHAR`, sql`_fold INTEGER`]
  await rowsOf(connection, sql`CREATE TEMP TABLE ${table} (${joined([...system, ...shape], ', ')})`)
  const alike = step.carry.by.map(
    key => sql`${table}.${identifier(key)} IS NOT DISTINCT FROM _chunk.${identifier(key)}`,
  )
  const carried = sql`SELECT ${table}.* FROM ${table} SEMI JOIN _chunk ON ${joined(alike, ' AND ')}`
  const both = sql`(${carried} UNION ALL BY NAME SELECT * FROM _chunk)`
  const ofChunk = sql`WHERE _row >= (SELECT min(_row) FROM _chunk)`
  const emit = await prepareOver(
    connection,
    columns,
    sql`SELECT * FROM (${step.query(both)}) ${ofChunk}`,
    columns,
  )
  const store = await prepareOver(connection, columns, sql`SELECT * FROM _chunk`, columns, name)
  return async chunk => {
    const emitted = await emit(chunk)
    if (emitted.rows.length > 0) await store(emitted)
    return emitted
  }
}

/** The recipe's live steps as few queries as there can be: cut where one carries rows from chunk to chunk. */
export const openStages = async (connection: DuckDBConnection, fitted: FittedRecipe): Promise<Stage[]> => {
  const stages: Stage[] = []
  let input: readonly TableColumn[] = fitted.input.map(name => ({ name, type: 'text' }))
  let columns = input
  let query = sql`_chunk`
  const cut = async () => {
    stages.push(await prepareOver(connection, input, sql`SELECT * FROM ${query}`, columns))
    input = columns
    query = sql`_chunk`
  }
  for (const [index, step] of liveSteps(fitted).entries()) {
    const { carry } = step
    if (carry || isDeep(query)) await cut()
    if (carry) stages.push(await carryingStage(connection, { ...step, carry }, columns, `carry${index}`))
    else query = sql`(${step.query(query)})`
    columns = step.columns
    if (carry) input = columns
  }
  await cut()
  return stages
}
