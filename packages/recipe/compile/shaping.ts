import { failure, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, columnsOf } from './compiled-step.ts'
import { namedWell, projection } from './projection.ts'

export const compileRename: Compile<'rename'> = (step, context) => {
  const names = Object.keys(step.columns)
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const renamed = (name: string) => (Object.hasOwn(step.columns, name) ? step.columns[name]! : name)
  const output = context.columns.map(column => ({ ...column, name: renamed(column.name) }))
  const named = namedWell(context.number, output)
  if (!named.ok) return named
  const values = new Map(context.columns.map(({ name }) => [renamed(name), identifier(name)]))
  return success({
    query: input => projection(output, values, input),
    columns: output,
    about: names.map(name => `${name} → ${renamed(name)}`).join(', '),
    reads: names,
    origins: new Map(context.columns.map(({ name }) => [renamed(name), [name]])),
    drops: false,
  })
}

export const compileSelect: Compile<'select'> = (step, context) => {
  const names = step.keep ?? step.drop ?? []
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    return failure('column-exists', { step: context.number, column: twice, other: twice })
  const output: readonly TableColumn[] = step.keep
    ? columns.value
    : context.columns.filter(column => !names.includes(column.name))
  if (output.length === 0) return failure('no-columns-left', { step: context.number })
  return success({
    query: input => projection(output, new Map(), input),
    columns: output,
    about: step.keep ? names.join(', ') : names.map(name => `− ${name}`).join(', '),
    reads: names,
    origins: new Map(),
    drops: false,
  })
}

export const compileReorder: Compile<'reorder'> = (step, context) => {
  const names = [...step.first, ...step.last]
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    return failure('column-exists', { step: context.number, column: twice, other: twice })
  const output = [
    ...columns.value.slice(0, step.first.length),
    ...context.columns.filter(({ name }) => !names.includes(name)),
    ...columns.value.slice(step.first.length),
  ]
  return success({
    query: input => projection(output, new Map(), input),
    columns: output,
    about: [...step.first, '…', ...step.last].join(', '),
    reads: names,
    origins: new Map(),
    drops: false,
  })
}

/** The first row of each key stays. A live run keeps these rows: nothing else can tell it what was there before. */
export const compileDedupe: Compile<'dedupe'> = (step, context) => {
  const columns = columnsOf(context, step.by)
  if (!columns.ok) return columns
  const by = joined(step.by.map(identifier), ', ')
  const firsts = (input: Sql): Sql =>
    sql`${projection(context.columns, new Map(), input)}
      WHERE _row IN (SELECT min(_row) FROM ${input} GROUP BY ${by})`
  return success({
    query: firsts,
    columns: context.columns,
    about: step.by.join(', '),
    reads: step.by,
    drops: true,
    carry: { keep: firsts, alike: step.by },
    work: 'anew',
  })
}
