import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { TableColumn } from '../table.ts'
import { type Checked, checkExpression } from './check.ts'
import { FUNCTIONS } from './functions.ts'
import { type BinaryOperator, parseExpression } from './parse.ts'

/**
 * An expression as SQL: `value` holds over the relation `over(input)`, which is the input with more columns, called
 * `_let0`, `_let1` … They name intermediate results that are mentioned more than once; without them 1/(1/(1/x)) would
 * double in length with every division.
 */
export type CompiledExpression = {
  readonly type: ColumnType
  readonly value: Sql
  readonly over: (input: Sql) => Sql
  /** Columns that the expression reads. */
  readonly reads: readonly string[]
}

type Part = { readonly value: Sql; readonly level: number; readonly named: boolean }

const BINARY: Readonly<Record<BinaryOperator, (left: Sql, right: Sql) => Sql>> = {
  or: (left, right) => sql`(${left} OR ${right})`,
  and: (left, right) => sql`(${left} AND ${right})`,
  '==': (left, right) => sql`(${left} = ${right})`,
  '!=': (left, right) => sql`(${left} <> ${right})`,
  '<': (left, right) => sql`(${left} < ${right})`,
  '<=': (left, right) => sql`(${left} <= ${right})`,
  '>': (left, right) => sql`(${left} > ${right})`,
  '>=': (left, right) => sql`(${left} >= ${right})`,
  '+': (left, right) => sql`(${left} + ${right})`,
  '-': (left, right) => sql`(${left} - ${right})`,
  '*': (left, right) => sql`(${left} * ${right})`,
  '/': (left, right) => sql`(${left} / ${right})`,
  '%': (left, right) => sql`(${left} % ${right})`,
  '^': (left, right) => sql`pow(${left}, ${right})`,
}

/** A number is finite or missing, and zero has no sign: Parquet's dictionary gives 0 back for −0 (measured). */
const finite = (value: Sql): Sql =>
  sql`CASE WHEN ${value} = 0 THEN 0 WHEN isfinite(${value}) THEN ${value} END`

class Writer {
  /** `levels[n]` may mention names of the levels before it. */
  readonly levels: Sql[][] = []
  readonly reads = new Set<string>()
  private names = 0

  write(checked: Checked): Part {
    const { node } = checked
    switch (node.kind) {
      case 'number':
        return this.atom(sql`CAST(${parameter(node.value)} AS DOUBLE)`)
      case 'text':
        return this.atom(sql`CAST(${parameter(node.value)} AS VARCHAR)`)
      case 'boolean':
        return this.atom(node.value ? sql`true` : sql`false`)
      case 'column':
        this.reads.add(node.name)
        return this.atom(identifier(node.name))
      case 'unary': {
        const [operand] = this.inputs(checked)
        const value = node.operator === 'not' ? sql`(NOT ${operand!.value})` : sql`(- ${operand!.value})`
        return { value, level: operand!.level, named: false }
      }
      case 'binary': {
        const [left, right] = this.inputs(checked)
        const level = Math.max(left!.level, right!.level)
        const part = { value: BINARY[node.operator](left!.value, right!.value), level, named: false }
        return '/%^'.includes(node.operator) ? this.bounded(part) : part
      }
      case 'call': {
        const known = FUNCTIONS[node.name]!
        const inputs = this.inputs(checked).map(input => (known.named ? this.name(input) : input))
        const level = Math.max(0, ...inputs.map(input => input.level))
        const part = { value: known.sql(...inputs.map(input => input.value)), level, named: false }
        return known.unbounded ? this.bounded(part) : part
      }
    }
  }

  bounded(part: Part): Part {
    const named = this.name(part)
    return { value: finite(named.value), level: named.level, named: false }
  }

  private atom(value: Sql): Part {
    return { value, level: 0, named: true }
  }

  private name(part: Part): Part {
    if (part.named) return part
    const name = identifier(`_let${this.names++}`)
    this.levels[part.level] ??= []
    this.levels[part.level]!.push(sql`${part.value} AS ${name}`)
    return { value: name, level: part.level + 1, named: true }
  }

  /** Integers become doubles where the result is one, or where they meet one. */
  private inputs(checked: Checked): Part[] {
    const widen = checked.type === 'number' || checked.inputs.some(input => input.type === 'number')
    return checked.inputs.map(input => {
      const part = this.write(input)
      if (!widen || input.type !== 'integer') return part
      return { ...part, value: sql`CAST(${part.value} AS DOUBLE)` }
    })
  }
}

const overLevels =
  (writer: Writer) =>
  (input: Sql): Sql =>
    writer.levels.reduce((relation, level) => sql`(SELECT *, ${joined(level, ', ')} FROM ${relation})`, input)

const checkedExpression = (text: string, columns: readonly TableColumn[]): Result<Checked> => {
  const tree = parseExpression(text)
  return tree.ok ? checkExpression(tree.value, columns) : tree
}

/** Text of our own grammar to SQL with bound parameters. Fails as `parseExpression` and `checkExpression` do. */
export const compileExpression = (
  text: string,
  columns: readonly TableColumn[],
): Result<CompiledExpression> => {
  const checked = checkedExpression(text, columns)
  if (!checked.ok) return checked
  const { type } = checked.value
  const writer = new Writer()
  const written = writer.write(checked.value)
  const { value } = type === 'number' ? writer.bounded(written) : written
  return success({ type, value, over: overLevels(writer), reads: [...writer.reads] })
}

/** Conditions over one relation: their intermediate results stand side by side, so many are no deeper than one. */
export type CompiledConditions = {
  readonly values: readonly Sql[]
  readonly over: (input: Sql) => Sql
  readonly reads: readonly (readonly string[])[]
}

/** Several expressions that must each be boolean. Fails as one does, with `index` counted from 0. */
export const compileConditions = (
  texts: readonly string[],
  columns: readonly TableColumn[],
): Result<CompiledConditions> => {
  const writer = new Writer()
  const values: Sql[] = []
  const reads: string[][] = []
  for (const [index, text] of texts.entries()) {
    const checked = checkedExpression(text, columns)
    if (!checked.ok) return failure(checked.failure.code, { ...checked.failure.params, index })
    const { type } = checked.value
    if (type !== 'boolean')
      return failure('expression-type', { position: 1, of: '', expected: 'boolean', found: type, index })
    values.push(writer.write(checked.value).value)
    reads.push([...writer.reads])
    writer.reads.clear()
  }
  return success({ values, over: overLevels(writer), reads })
}

/** The same, for an expression that must give a certain type. */
export const compileExpressionOf = (
  type: ColumnType,
  text: string,
  columns: readonly TableColumn[],
): Result<CompiledExpression> => {
  const compiled = compileExpression(text, columns)
  if (!compiled.ok || compiled.value.type === type) return compiled
  return failure('expression-type', { position: 1, of: '', expected: type, found: compiled.value.type })
}
