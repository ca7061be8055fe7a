import { isNumeric } from '../expression/type.ts'
import { failure, success } from '../result.ts'
import { identifier, parameter, type Sql, sql } from '../sql.ts'
import { findUnit, nearestUnit } from '../units/find-unit.ts'
import type { Unit } from '../units/unit.ts'
import { type Compile, columnOf, wrongType } from './compiled-step.ts'
import { projection } from './projection.ts'

const double = (value: number): Sql => sql`CAST(${parameter(value)} AS DOUBLE)`

/** 1,000 divides better than 0.001 multiplies: of the two, the larger is exact in most pairs of units. */
const scaled = (value: Sql, from: Unit, to: Unit): Sql => {
  const ratio = from.factor / to.factor
  if (ratio === 1) return value
  return ratio > 1 ? sql`(${value} * ${double(ratio)})` : sql`(${value} / ${double(to.factor / from.factor)})`
}

const shifted = (value: Sql, by: number): Sql => {
  if (by === 0) return value
  // A sum such as 20 + 273.15 has no digits beyond those of its parts.
  return sql`round(${value} + ${double(by)}, 12)`
}

const inUnit = (value: Sql, from: Unit, to: Unit): Sql =>
  shifted(scaled(value, from, to), (from.offset - to.offset) / to.factor)

/** Fails with `unit-missing`, `unit-unknown` or `unit-dimension`. */
export const compileConvertUnit: Compile<'convertUnit'> = (step, context) => {
  const found = columnOf(context, step.column)
  if (!found.ok) return found
  const column = found.value
  const place = { step: context.number, column: column.name }
  if (!isNumeric(column.type)) return wrongType(context, column, 'number')
  const written = step.from ?? column.unit
  if (written === undefined) return failure('unit-missing', place)
  const from = findUnit(written)
  const to = findUnit(step.to)
  if (!from || !to) {
    const unit = from ? step.to : written
    return failure('unit-unknown', { ...place, unit, nearest: nearestUnit(unit) })
  }
  if (from.dimension !== to.dimension)
    return failure('unit-dimension', { ...place, from: written, to: step.to })
  const made = inUnit(sql`CAST(${identifier(column.name)} AS DOUBLE)`, from, to)
  const finite = sql`CASE WHEN ${made} = 0 THEN 0 WHEN isfinite(${made}) THEN ${made} END`
  const output = context.columns.map(other =>
    other.name === column.name ? { ...other, type: 'number' as const, unit: to.name } : other,
  )
  return success({
    query: input => projection(output, new Map([[column.name, finite]]), input),
    columns: output,
    about: `${column.name}: ${from.name} → ${to.name}`,
    reads: [column.name],
    drops: false,
  })
}
