import { type Sql, sql } from '../../sql.ts'
import { type ExpressionFunction, ofKnown, typedFunction } from './signature.ts'

const ofNumber = (write: (x: Sql) => Sql, more: Partial<ExpressionFunction> = {}): ExpressionFunction =>
  typedFunction(['number'], 'number', x => write(x!), more)

/** DuckDB raises an error outside of a function's domain: there the result is missing. */
const within = (domain: (x: Sql) => Sql, write: (x: Sql) => Sql): ExpressionFunction =>
  ofNumber(x => sql`CASE WHEN ${domain(x)} THEN ${write(x)} END`, { named: true })

const finite = (x: Sql): Sql => sql`isfinite(${x})`
const positive = (x: Sql): Sql => sql`${x} > 0`
const cosine = (x: Sql): Sql => sql`abs(${x}) <= 1`

export const NUMBER_FUNCTIONS = {
  abs: ofNumber(x => sql`abs(${x})`),
  sign: ofNumber(x => sql`CAST(sign(${x}) AS DOUBLE)`),
  sqrt: within(
    x => sql`${x} >= 0`,
    x => sql`sqrt(${x})`,
  ),
  exp: ofNumber(x => sql`exp(${x})`, { unbounded: true }),
  ln: within(positive, x => sql`ln(${x})`),
  log10: within(positive, x => sql`log10(${x})`),
  log: typedFunction(
    ['number', 'number'],
    'number',
    (x, base) =>
      sql`CASE WHEN ${x!} > 0 AND ${base!} > 0 AND ${base!} <> 1 THEN ln(${x!}) / ln(${base!}) END`,
    { named: true, unbounded: true },
  ),
  power: typedFunction(['number', 'number'], 'number', (x, y) => sql`pow(${x!}, ${y!})`, { unbounded: true }),
  mod: typedFunction(
    ['number', 'number'],
    'number',
    (x, y) => sql`CASE WHEN ${y!} <> 0 THEN ${x!} - ${y!} * floor(${x!} / ${y!}) END`,
    { named: true, unbounded: true },
  ),
  floor: ofNumber(x => sql`floor(${x})`),
  ceil: ofNumber(x => sql`ceil(${x})`),
  round: typedFunction(
    ['number', 'number'],
    'number',
    (x, digits) =>
      digits
        ? sql`CASE WHEN abs(${digits}) <= 15 THEN round(${x!}, CAST(${digits} AS INTEGER)) END`
        : sql`round(${x!})`,
    { named: true, optional: 1 },
  ),
  sin: within(finite, x => sql`sin(${x})`),
  cos: within(finite, x => sql`cos(${x})`),
  tan: within(finite, x => sql`tan(${x})`),
  asin: within(cosine, x => sql`asin(${x})`),
  acos: within(cosine, x => sql`acos(${x})`),
  atan: ofNumber(x => sql`atan(${x})`),
  atan2: typedFunction(['number', 'number'], 'number', (y, x) => sql`atan2(${y!}, ${x!})`),
  min: ofKnown(list => sql`least(${list})`),
  max: ofKnown(list => sql`greatest(${list})`),
  least: ofKnown(list => sql`least(${list})`),
  greatest: ofKnown(list => sql`greatest(${list})`),
  clamp: typedFunction(
    ['number', 'number', 'number'],
    'number',
    (x, low, high) =>
      sql`CASE WHEN ${low!} > ${high!} THEN NULL WHEN ${x!} < ${low!} THEN ${low!} WHEN ${x!} > ${high!} THEN ${high!} ELSE ${x!} END`,
    { named: true },
  ),
  pi: { inputs: [0, 0], type: () => 'number', sql: () => sql`pi()` },
} satisfies Readonly<Record<string, ExpressionFunction>>
