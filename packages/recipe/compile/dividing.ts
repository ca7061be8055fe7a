import { groupsOf, isPattern } from '../pattern.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, columnOf, columnsOf, type StepContext, wrongType } from './compiled-step.ts'
import { namedWell, projection } from './projection.ts'

type SplitColumn = Extract<Step, { step: 'splitColumn' }>

/** Columns put in the place of others, or behind the last of them where they stay. */
const inPlaceOf = (
  context: StepContext,
  old: readonly string[],
  made: readonly TableColumn[],
  keep: boolean,
): Result<readonly TableColumn[]> => {
  const isOld = ({ name }: TableColumn) => old.includes(name)
  const at = keep ? context.columns.findLastIndex(isOld) + 1 : context.columns.findIndex(isOld)
  const left = (columns: readonly TableColumn[]) =>
    keep ? columns : columns.filter(column => !isOld(column))
  return namedWell(context.number, [
    ...left(context.columns.slice(0, at)),
    ...made,
    ...left(context.columns.slice(at)),
  ])
}

/** What stands behind so many delimiters; behind one it is found without taking the text to pieces. */
const restAfter = (text: Sql, delimiter: Sql, count: number): Sql =>
  count === 1
    ? sql`CASE WHEN contains(${text}, ${delimiter})
        THEN substring(${text}, strpos(${text}, ${delimiter}) + length(${delimiter})) END`
    : sql`array_to_string(string_split(${text}, ${delimiter})[CAST(${parameter(count + 1)} AS BIGINT):], ${delimiter})`

/** Fails with `pattern-invalid`, or `pattern-groups` where it has fewer groups than there are columns. */
const piecesOf = (step: SplitColumn, context: StepContext): Result<Sql[]> => {
  const text = identifier(step.column)
  if (step.delimiter !== undefined) {
    const delimiter = parameter(step.delimiter)
    const last = step.into.length
    return success(
      step.into.map((_, index) =>
        index + 1 < last
          ? sql`nullif(split_part(${text}, ${delimiter}, CAST(${parameter(index + 1)} AS BIGINT)), '')`
          : sql`nullif(${restAfter(text, delimiter, last - 1)}, '')`,
      ),
    )
  }
  const pattern = step.pattern!
  if (!isPattern(pattern)) return failure('pattern-invalid', { step: context.number, pattern })
  const groups = groupsOf(pattern)
  if (groups < step.into.length)
    return failure('pattern-groups', {
      step: context.number,
      pattern,
      found: groups,
      expected: step.into.length,
    })
  const whole = parameter(`^(?:${pattern})$`)
  return success(
    step.into.map((_, index) => sql`nullif(regexp_extract(${text}, ${whole}, ${group(index + 1)}), '')`),
  )
}

/** The group has to be a constant that DuckDB sees when it binds; it is a number of ours. */
const group = (number: number): Sql => ({ text: String(number), parameters: [] })

export const compileSplitColumn: Compile<'splitColumn'> = (step, context) => {
  const found = columnOf(context, step.column)
  if (!found.ok) return found
  if (found.value.type !== 'text') return wrongType(context, found.value, 'text')
  const pieces = piecesOf(step, context)
  if (!pieces.ok) return pieces
  const made = step.into.map(name => ({ name, type: 'text' as const }))
  const output = inPlaceOf(context, [step.column], made, step.keep)
  if (!output.ok) return output
  const text = identifier(step.column)
  const { pattern } = step
  return success({
    query: input =>
      projection(output.value, new Map(step.into.map((name, index) => [name, pieces.value[index]!])), input),
    columns: output.value,
    about: `${step.column} → ${step.into.join(', ')}`,
    reads: [step.column],
    drops: false,
    ...(pattern === undefined
      ? {}
      : {
          lost: input => sql`SELECT count(*) FILTER (NOT regexp_full_match(${text}, ${parameter(pattern)}))
            AS ${identifier(step.column)} FROM ${input}`,
        }),
  })
}

export const compileMergeColumns: Compile<'mergeColumns'> = (step, context) => {
  const columns = columnsOf(context, step.columns)
  if (!columns.ok) return columns
  const output = inPlaceOf(context, step.columns, [{ name: step.into, type: 'text' }], step.keep)
  if (!output.ok) return output
  const texts = step.columns.map(name => sql`CAST(${identifier(name)} AS VARCHAR)`)
  const value = sql`CASE WHEN coalesce(${joined(texts, ', ')}) IS NOT NULL
    THEN concat_ws(${parameter(step.separator)}, ${joined(texts, ', ')}) END`
  return success({
    query: input => projection(output.value, new Map([[step.into, value]]), input),
    columns: output.value,
    about: `${step.columns.join(', ')} → ${step.into}`,
    reads: step.columns,
    drops: false,
  })
}
