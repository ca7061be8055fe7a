import { type Sql, sql } from '../sql.ts'
import type { GroupAggregate } from '../steps/aggregate.ts'

/** Figures that are taken from the list of known values, in a fixed order: a sum in another order differs in its last digits. */
export type ListFigure = Extract<
  GroupAggregate,
  'sum' | 'mean' | 'sd' | 'rms' | 'crest' | 'kurtosis' | 'skewness' | 'slope'
>

const LISTED: readonly string[] = [
  'sum',
  'mean',
  'sd',
  'rms',
  'crest',
  'kurtosis',
  'skewness',
  'slope',
] satisfies ListFigure[]
export const isListFigure = (as: string): as is ListFigure => LISTED.includes(as)

/** A figure is finite or missing, and zero has no sign: Parquet's dictionary gives 0 back for −0 (measured). */
export const finiteFigure = (value: Sql): Sql =>
  sql`list_transform([${value}], lambda _f: CASE WHEN _f = 0 THEN 0 WHEN isfinite(_f) THEN _f END)[1]`

const mean = (list: Sql): Sql => sql`list_aggregate(${list}, 'avg')`
const product = (a: Sql, b: Sql): Sql => sql`list_inner_product(${a}, ${b})`
const centred = (list: Sql): Sql =>
  sql`list_transform([${mean(list)}], lambda _m: list_transform(${list}, lambda _v: _v - _m))[1]`
const squares = (list: Sql): Sql => sql`list_transform(${list}, lambda _s: _s * _s)`

/** `of(list, what)`: the figure of a list that is mentioned once; the lambda gives it a name. */
const named = (list: Sql, figure: (name: Sql) => Sql): Sql =>
  sql`list_transform([${list}], lambda _d: ${figure(sql`_d`)})[1]`

/**
 * A figure of a list of doubles without missing values; `list` must be a name. `along` is what they lie along for the
 * slope, a list of the same length. Infinite results are left for `finiteFigure`.
 */
const raw = (as: ListFigure, list: Sql, along: Sql): Sql => {
  switch (as) {
    case 'sum':
      return sql`list_aggregate(${list}, 'sum')`
    case 'mean':
      return mean(list)
    case 'rms':
      return sql`sqrt(${product(list, list)} / len(${list}))`
    case 'crest':
      return sql`greatest(list_max(${list}), -list_min(${list})) / sqrt(${product(list, list)} / len(${list}))`
    case 'sd':
      return named(
        centred(list),
        d => sql`CASE WHEN len(${d}) > 1 THEN sqrt(${product(d, d)} / (len(${d}) - 1)) END`,
      )
    case 'kurtosis':
      return named(
        centred(list),
        d => sql`${product(squares(d), squares(d))} / len(${d}) / pow(${product(d, d)} / len(${d}), 2) - 3`,
      )
    case 'skewness':
      return named(
        centred(list),
        d => sql`${product(squares(d), d)} / len(${d}) / pow(${product(d, d)} / len(${d}), 1.5)`,
      )
    case 'slope':
      return named(
        centred(along),
        d => sql`CASE WHEN len(${d}) > 1 THEN ${product(d, list)} / ${product(d, d)} END`,
      )
  }
}

export const listFigure = (as: ListFigure, list: Sql, along: Sql): Sql =>
  sql`CASE WHEN len(${list}) > 0 THEN ${finiteFigure(raw(as, list, along))} END`

/** Positions 0, 1, 2 … of a list, as what its values lie along. */
export const positions = (list: Sql): Sql =>
  sql`list_transform(range(len(${list})), lambda _i: CAST(_i AS DOUBLE))`
