import { dirname } from 'node:path'
import type { DuckDBValue } from '@duckdb/node-api'
import type { Prepared } from '@leinwand/flow/prepare'
import { encodeColumn, featureKind, toNumber } from '@leinwand/flow/score'
import type { Value } from '@leinwand/flow/value'
import type { Feature, Matrix } from '@leinwand/learning'
import {
  type ColumnType,
  failure,
  identifier,
  joined,
  nearest,
  type Result,
  sql,
  success,
  type TableColumn,
} from '@leinwand/recipe'
import { lockedInstance } from './instance.ts'
import { storedRelation } from './rows.ts'
import { expectedFailure } from './statement.ts'
import { plain } from './value.ts'

/** A prepared data set as learners take it, in the order of `_row`. Rows whose target is missing are left out. */
export type Training = {
  features: readonly Feature[]
  matrix: Matrix
  /** Class codes, or the value itself. */
  y: Float64Array
  /** Sorted; undefined in a regression. For a boolean target `false`, `true`. */
  classes: readonly string[] | undefined
  /** Ordinals in the source. */
  rows: Float64Array
  part: readonly ('train' | 'test')[]
  /** −1 in the test part. */
  fold: Int32Array
  withoutTarget: number
}

/** Each class costs a model of its own; with fewer rows each on average there is nothing that they have in common. */
const MOST_CLASSES = 200
const FEWEST_A_CLASS = 2

/** Whether so many classes can be learned from so many rows. Fails with `target-too-many-classes`. */
export const fewClasses = (column: string, classes: number, rows: number): Result<null> =>
  classes > MOST_CLASSES || classes * FEWEST_A_CLASS > rows
    ? failure('target-too-many-classes', { column, classes, rows, most: MOST_CLASSES })
    : success(null)

type Wanted = { features: readonly string[]; target: string; task?: 'classification' | 'regression' }

/** Fails with `feature-missing` or `target-missing` and the nearest name, `feature-type` or `target-not-a-number`. */
const checkWanted = (
  { columns }: Prepared,
  { features, target, task }: Wanted,
): Result<readonly TableColumn[]> => {
  const found: TableColumn[] = []
  for (const name of [target, ...features]) {
    const column = columns.find(candidate => candidate.name === name)
    if (!column) {
      const near = nearest(
        name,
        columns.map(candidate => candidate.name),
      )
      return failure(name === target ? 'target-missing' : 'feature-missing', { column: name, nearest: near })
    }
    if (name === target && task === 'regression' && featureKind(column.type) !== 'numeric')
      return failure('target-not-a-number', { column: name, found: column.type })
    if (name !== target && !featureKind(column.type))
      return failure('feature-type', { column: name, found: column.type })
    found.push(column)
  }
  return success(found)
}

const sorted = (values: Iterable<Value>, type: ColumnType): string[] => {
  const distinct = [...new Set([...values].filter(value => value !== null).map(String))]
  return type === 'text' ? distinct.sort() : distinct.sort((a, b) => Number(a) - Number(b))
}

const classesOf = (
  values: readonly Value[],
  type: ColumnType,
  task: Wanted['task'],
): string[] | undefined => {
  if (type === 'boolean' && task !== 'regression') return ['false', 'true']
  const isClass = task === 'classification' || (task === undefined && type === 'text')
  return isClass ? sorted(values, type) : undefined
}

const encodeTarget = (values: readonly Value[], classes: readonly string[] | undefined): Float64Array => {
  if (!classes) return Float64Array.from(values, toNumber)
  const codeOf = new Map(classes.map((name, code) => [name, code]))
  return Float64Array.from(values, value => codeOf.get(String(value))!)
}

const encodeFeature = (values: readonly Value[], part: readonly string[], { name, type }: TableColumn) => {
  const feature: Feature =
    featureKind(type) === 'numeric'
      ? { name, kind: 'numeric' }
      : {
          name,
          kind: 'categorical',
          categories: sorted(
            values.filter((_, row) => part[row] === 'train'),
            type,
          ),
        }
  return { feature, column: encodeColumn(values, feature) }
}

const readColumns = async (prepared: Prepared, columns: readonly TableColumn[]): Promise<DuckDBValue[][]> => {
  const instance = await lockedInstance(dirname(prepared.dataSet.path))
  const connection = await instance.connect()
  try {
    const target = identifier(columns[0]!.name)
    const names = joined([sql`_row, _part, _fold`, ...columns.map(column => identifier(column.name))], ', ')
    const relation = storedRelation(prepared.dataSet)
    const query = sql`SELECT ${names} FROM ${relation} WHERE ${target} IS NOT NULL ORDER BY _row`
    const reader = await connection.runAndReadAll(query.text)
    return reader.getColumns()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/**
 * The rows of a prepared data set for a learner. The categories of a text are those of the training part. A target is
 * classes if it is a boolean or a text, a value otherwise, unless `task` says so. Fails as `checkWanted` does, and as
 * `fewClasses`.
 */
export const loadTraining = async (prepared: Prepared, wanted: Wanted): Promise<Result<Training>> => {
  const checked = checkWanted(prepared, wanted)
  if (!checked.ok) return checked
  try {
    const [rows, parts, folds, ...values] = await readColumns(prepared, checked.value)
    const [target, ...columns] = values.map(column => column.map(plain))
    const part = parts as ('train' | 'test')[]
    const classes = classesOf(target!, checked.value[0]!.type, wanted.task)
    const few = fewClasses(wanted.target, classes?.length ?? 0, part.length)
    if (!few.ok) return few
    const encoded = columns.map((column, index) => encodeFeature(column, part, checked.value[index + 1]!))
    return success({
      features: encoded.map(({ feature }) => feature),
      matrix: { rows: part.length, columns: encoded.map(({ column }) => column) },
      y: encodeTarget(target!, classes),
      classes,
      rows: Float64Array.from(rows!, Number),
      part,
      fold: Int32Array.from(folds!, fold => (fold === null ? -1 : Number(fold))),
      withoutTarget: prepared.dataSet.rows - part.length,
    })
  } catch (error) {
    return expectedFailure(error)
  }
}
