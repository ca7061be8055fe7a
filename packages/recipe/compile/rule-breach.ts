import { isNumeric } from '../expression/type.ts'
import { isPattern } from '../pattern.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { QualityRule } from '../steps/check.ts'
import type { TableColumn } from '../table.ts'
import { columnOf, columnsOf, type StepContext, wrongType } from './compiled-step.ts'

/** How a rule is broken: a condition over a row and those before it, and which of those rows later ones need to see. */
export type RuleBreach = {
  /** Null for a rule `when`, whose condition is an expression and is compiled with the others. */
  readonly broken: Sql | null
  readonly reads: readonly string[]
  /** Ordinals of the rows to keep. */
  readonly keeps?: (rows: Sql) => Sql
}

type Of<Kind extends QualityRule['kind']> = Extract<QualityRule, { kind: Kind }>
type BreachOf<Kind extends QualityRule['kind']> = (
  rule: Of<Kind>,
  column: TableColumn,
  context: StepContext,
) => Result<RuleBreach>

const double = (value: number): Sql => sql`CAST(${parameter(value)} AS DOUBLE)`

const range: BreachOf<'range'> = ({ id, low, high }, column, context) => {
  if (!isNumeric(column.type)) return wrongType(context, column, 'number')
  if (low === undefined && high === undefined)
    return failure('rule-without-limits', { step: context.number, rule: id })
  const value = identifier(column.name)
  const sides = [
    ...(low === undefined ? [] : [sql`${value} < ${double(low)}`]),
    ...(high === undefined ? [] : [sql`${value} > ${double(high)}`]),
  ]
  return success({ broken: sql`(${joined(sides, ' OR ')})`, reads: [column.name] })
}

/** Numbers are compared as numbers: `1` is among 1.0. */
const among: BreachOf<'among'> = ({ values }, column, context) => {
  const value = identifier(column.name)
  const reads = [column.name]
  if (!isNumeric(column.type)) {
    const listed = joined(values.map(parameter), ', ')
    return success({ broken: sql`(CAST(${value} AS VARCHAR) NOT IN (${listed}))`, reads })
  }
  const numbers = values.map(Number)
  if (values.some(text => text.trim() === '') || numbers.some(number => !Number.isFinite(number)))
    return wrongType(context, column, 'text')
  return success({ broken: sql`(${value} NOT IN (${joined(numbers.map(double), ', ')}))`, reads })
}

const pattern: BreachOf<'pattern'> = (rule, column, context) => {
  if (column.type !== 'text') return wrongType(context, column, 'text')
  if (!isPattern(rule.pattern))
    return failure('pattern-invalid', { step: context.number, pattern: rule.pattern })
  const value = identifier(column.name)
  return success({
    broken: sql`NOT regexp_full_match(${value}, ${parameter(rule.pattern)})`,
    reads: [column.name],
  })
}

/** The first row of a value breaks nothing. */
const unique: BreachOf<'unique'> = (_, { name }) => {
  const value = identifier(name)
  return success({
    broken: sql`(${value} IS NOT NULL AND row_number() OVER (PARTITION BY ${value} ORDER BY _row) > 1)`,
    reads: [name],
    keeps: rows => sql`SELECT min(_row) FROM ${rows} WHERE ${value} IS NOT NULL GROUP BY ${value}`,
  })
}

/** A comparison with the last row before that has a value, within each `by`. */
const afterLast = (
  column: TableColumn,
  by: string | undefined,
  context: StepContext,
  broken: (value: Sql, last: Sql) => Sql,
): Result<RuleBreach> => {
  const group = columnsOf(context, by === undefined ? [] : [by])
  if (!group.ok) return group
  const within = group.value.map(({ name }) => identifier(name))
  const value = identifier(column.name)
  const last = sql`lag(${value} IGNORE NULLS) OVER (${within.length > 0 ? sql`PARTITION BY ${within[0]!}` : sql``} ORDER BY _row)`
  return success({
    broken: broken(value, last),
    reads: [column.name, ...group.value.map(({ name }) => name)],
    keeps: rows =>
      sql`SELECT max(_row) FROM ${rows} WHERE ${value} IS NOT NULL ${within.length > 0 ? sql`GROUP BY ${within[0]!}` : sql``}`,
  })
}

/** Equal values are no breach: a meter may stand still. */
const increasing: BreachOf<'increasing'> = ({ by }, column, context) =>
  column.type === 'text' || column.type === 'boolean'
    ? wrongType(context, column, 'number')
    : afterLast(column, by, context, (value, last) => sql`(${value} < ${last})`)

const maxGap: BreachOf<'maxGap'> = ({ by, seconds }, column, context) =>
  column.type !== 'timestamp'
    ? wrongType(context, column, 'timestamp')
    : afterLast(
        column,
        by,
        context,
        (value, last) => sql`(epoch(${value}) - epoch(${last}) > ${double(seconds)})`,
      )

/** How a rule is broken. Fails with `column-missing`, `column-type`, or what is wrong with the rule's own settings. */
export const breachOf = (rule: QualityRule, context: StepContext): Result<RuleBreach> => {
  if (rule.kind === 'when' && rule.column === undefined)
    return rule.action === 'correct'
      ? failure('rule-corrects-nothing', { step: context.number, rule: rule.id })
      : success({ broken: null, reads: [] })
  const found = columnOf(context, rule.column!)
  if (!found.ok) return found
  const column = found.value
  switch (rule.kind) {
    case 'known':
      return success({ broken: sql`${identifier(column.name)} IS NULL`, reads: [column.name] })
    case 'range':
      return range(rule, column, context)
    case 'among':
      return among(rule, column, context)
    case 'pattern':
      return pattern(rule, column, context)
    case 'unique':
      return unique(rule, column, context)
    case 'increasing':
      return increasing(rule, column, context)
    case 'maxGap':
      return maxGap(rule, column, context)
    case 'when':
      return success({ broken: null, reads: [column.name] })
  }
}
