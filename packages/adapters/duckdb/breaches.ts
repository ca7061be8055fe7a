import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Breaches } from '@leinwand/flow/prepare'
import { type CompiledStep, parameter, type Sql, sql } from '@leinwand/recipe'
import { type Between, columnsAs, rowsAs } from './between.ts'
import type { FitRun } from './fit-run.ts'
import { text } from './literal.ts'
import { rowsOf } from './statement.ts'

const FIRST = sql`20`

/** By rule how many rows break it, and the ordinals of the first twenty; undefined for a step without rules. */
export const breachesOf = async (
  run: FitRun,
  { breaches }: CompiledStep,
  before: Sql,
): Promise<Record<string, Breaches> | undefined> => {
  if (!breaches) return undefined
  const query = sql`SELECT rule, count(*) AS count, min(_row, ${FIRST}) AS rows
    FROM (${breaches(before)}) GROUP BY rule ORDER BY rule`
  const found = await rowsOf(run.connection, query, run.signal)
  return Object.fromEntries(
    found.map(({ rule, count, rows }) => [
      String(rule),
      { count: Number(count), rows: (rows as unknown as { items: readonly bigint[] }).items.map(Number) },
    ]),
  )
}

/** The rows that went, with their step, their ordinal and the rules they break, in a file of their own. */
export const putAside = async (
  run: FitRun,
  number: number,
  compiled: CompiledStep,
  before: Between,
  after: Between,
): Promise<void> => {
  if (!run.aside || !compiled.breaches) return
  const path = join(run.aside.directory, `.${randomUUID()}.ndjson`)
  run.aside.files.push(path)
  const rules = sql`(SELECT _row AS _let0, list(DISTINCT rule ORDER BY rule) AS _let1
    FROM (${compiled.breaches(rowsAs(before))}) GROUP BY _row)`
  const gone = sql`SELECT CAST(${parameter(number)} AS INTEGER) AS _step, _row, _let1 AS _rules,
      _before.* EXCLUDE (_row, _part, _fold)
    FROM ${rowsAs(before)} AS _before JOIN ${rules} ON _row = _let0
    WHERE _row NOT IN (SELECT _row FROM ${columnsAs(after, [])}) ORDER BY _row`
  const copy = `COPY (${gone.text}) TO ${text(path)} (FORMAT json)`
  await rowsOf(run.connection, { text: copy, parameters: gone.parameters }, run.signal)
}
