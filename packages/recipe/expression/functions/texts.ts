import { type Sql, sql } from '../../sql.ts'
import { type ExpressionFunction, patternAt, typedFunction } from './signature.ts'

/** A count or a place; one that is none, or is beyond all texts, gives a missing result. */
const whole = (x: Sql): Sql => sql`CASE WHEN abs(${x}) <= 1000000 THEN CAST(floor(${x}) AS BIGINT) END`
/** A count below nought would count from the end in DuckDB. */
const count = (x: Sql): Sql => sql`CASE WHEN ${x} < 0 THEN 0 ELSE ${whole(x)} END`
/** Longer than a cell of a table needs, and short enough for many of them. */
const LONGEST = sql`10000`

export const TEXT_FUNCTIONS = {
  lower: typedFunction(['text'], 'text', x => sql`lower(${x!})`),
  upper: typedFunction(['text'], 'text', x => sql`upper(${x!})`),
  trim: typedFunction(['text'], 'text', x => sql`trim(${x!})`),
  length: typedFunction(['text'], 'integer', x => sql`length(${x!})`),
  left: typedFunction(['text', 'number'], 'text', (x, n) => sql`left(${x!}, ${count(n!)})`, { named: true }),
  right: typedFunction(['text', 'number'], 'text', (x, n) => sql`right(${x!}, ${count(n!)})`, {
    named: true,
  }),
  substring: typedFunction(
    ['text', 'number', 'number'],
    'text',
    (x, from, n) =>
      n
        ? sql`CASE WHEN ${from!} >= 1 THEN substring(${x!}, ${whole(from!)}, ${count(n)}) END`
        : sql`CASE WHEN ${from!} >= 1 THEN substring(${x!}, ${whole(from!)}) END`,
    { named: true, optional: 1 },
  ),
  replace: typedFunction(
    ['text', 'text', 'text'],
    'text',
    (x, part, by) => sql`replace(${x!}, ${part!}, ${by!})`,
  ),
  part: typedFunction(
    ['text', 'text', 'number'],
    'text',
    (x, delimiter, n) =>
      sql`CASE WHEN ${n!} >= 1 THEN nullif(split_part(${x!}, ${delimiter!}, ${whole(n!)}), '') END`,
    { named: true },
  ),
  padStart: typedFunction(
    ['text', 'number', 'text'],
    'text',
    (x, n, fill) =>
      sql`CASE WHEN ${n!} > ${LONGEST} THEN NULL WHEN length(${x!}) >= ${n!} OR ${fill!} = '' THEN ${x!}
        ELSE lpad(${x!}, CAST(${count(n!)} AS INTEGER), ${fill!}) END`,
    { named: true },
  ),
  concat: {
    inputs: [2, 20],
    type: () => 'text',
    sql: (...inputs) =>
      sql`(${inputs.map(input => sql`CAST(${input} AS VARCHAR)`).reduce((all, next) => sql`${all} || ${next}`)})`,
  },
  startsWith: typedFunction(['text', 'text'], 'boolean', (x, y) => sql`starts_with(${x!}, ${y!})`),
  endsWith: typedFunction(['text', 'text'], 'boolean', (x, y) => sql`ends_with(${x!}, ${y!})`),
  contains: typedFunction(['text', 'text'], 'boolean', (x, y) => sql`contains(${x!}, ${y!})`),
  matches: typedFunction(
    ['text', 'text'],
    'boolean',
    (x, pattern) => sql`regexp_full_match(${x!}, ${pattern!})`,
    patternAt(1),
  ),
} satisfies Readonly<Record<string, ExpressionFunction>>
