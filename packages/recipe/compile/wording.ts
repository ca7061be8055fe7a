import { success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import { type Compile, columnOf, columnsOf, wrongType } from './compiled-step.ts'
import { projection } from './projection.ts'

type Operation = Extract<Step, { step: 'text' }>['operations'][number]

/** All that looks like a space: no-break spaces, tabs and the ends of lines are what spreadsheets leave behind. */
const SPACES = sql`'[\\s\u00a0\u2007\u202f]+'`

/** Of the spaces at the ends most are plain ones, and the rest is looked for only where there can be some: a quarter of the time. */
const trimmed = (text: Sql): Sql => {
  const plain = sql`trim(${text})`
  const others = [9, 10, 13].map(
    code => sql`ends_with(${plain}, chr(${{ text: String(code), parameters: [] }}))`,
  )
  return sql`CASE WHEN strlen(${plain}) = length(${plain}) AND ${plain} > '!' AND NOT (${joined(others, ' OR ')})
    THEN ${plain} ELSE trim(${text}, ${parameter(' \t\n\r\u00a0\u2007\u202f')}) END`
}

const done = (text: Sql, operation: Operation): Sql => {
  if (typeof operation === 'object')
    return sql`replace(${text}, ${parameter(operation.replace)}, ${parameter(operation.by)})`
  switch (operation) {
    case 'trim':
      return trimmed(text)
    case 'collapse':
      return sql`regexp_replace(${text}, ${SPACES}, ' ', 'g')`
    case 'lower':
      return sql`lower(${text})`
    case 'upper':
      return sql`upper(${text})`
    case 'title':
      return sql`array_to_string(list_transform(string_split(lower(${text}), ' '),
        lambda word: upper(word[1:1]) || word[2:]), ' ')`
    case 'nfc':
      return sql`nfc_normalize(${text})`
  }
}

export const compileText: Compile<'text'> = (step, context) => {
  const columns = columnsOf(context, step.columns)
  if (!columns.ok) return columns
  const wrong = columns.value.find(({ type }) => type !== 'text')
  if (wrong) return wrongType(context, wrong, 'text')
  const values = new Map(
    step.columns.map(name => [name, sql`nullif(${step.operations.reduce(done, identifier(name))}, '')`]),
  )
  return success({
    query: input => projection(context.columns, values, input),
    columns: context.columns,
    about: step.columns.join(', '),
    reads: step.columns,
    drops: false,
  })
}

/** Integers and booleans are mapped by their texts; the result is text. */
export const compileMap: Compile<'map'> = (step, context) => {
  const found = columnOf(context, step.column)
  if (!found.ok) return found
  const { name, type } = found.value
  if (type !== 'text' && type !== 'integer' && type !== 'boolean')
    return wrongType(context, found.value, 'text')
  const text = sql`CAST(${identifier(name)} AS VARCHAR)`
  const others =
    step.others === 'keep'
      ? text
      : step.others === 'missing'
        ? sql`CAST(NULL AS VARCHAR)`
        : sql`CAST(${parameter(step.others.constant)} AS VARCHAR)`
  const cases = Object.entries(step.values).reduce(
    (before, [from, to]) => sql`${before} WHEN ${parameter(from)} THEN CAST(${parameter(to)} AS VARCHAR)`,
    sql`CASE ${text}`,
  )
  const mapped = Object.keys(step.values).length === 0 ? others : sql`${cases} ELSE ${others} END`
  const value = sql`CASE WHEN ${identifier(name)} IS NOT NULL THEN ${mapped} END`
  const output = context.columns.map(column =>
    column.name === name ? { name, type: 'text' as const } : column,
  )
  return success({
    query: input => projection(output, new Map([[name, value]]), input),
    columns: output,
    about: name,
    reads: [name],
    drops: false,
  })
}
