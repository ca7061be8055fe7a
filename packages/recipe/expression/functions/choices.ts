import { converted } from '../../compile/conversion.ts'
import { joined, sql } from '../../sql.ts'
import { alike, comparing, type ExpressionFunction, typedFunction } from './signature.ts'

export const CHOICE_FUNCTIONS = {
  if: {
    inputs: [3, 3],
    type: types => (types[0] === 'boolean' ? alike(types, 1) : { wrong: 0, expected: 'boolean' }),
    sql: (condition, yes, no) => sql`CASE ${condition!} WHEN true THEN ${yes!} WHEN false THEN ${no!} END`,
  },
  coalesce: {
    inputs: [2, 20],
    type: types => alike(types, 0),
    sql: (...inputs) => sql`coalesce(${joined(inputs, ', ')})`,
  },
  isMissing: typedFunction(['any'], 'boolean', x => sql`(${x!} IS NULL)`),
  between: comparing([3, 3], (x, low, high) => sql`(${x!} >= ${low!} AND ${x!} <= ${high!})`),
  isIn: comparing([2, 50], (x, ...values) => sql`(${x!} IN (${joined(values, ', ')}))`),
  number: typedFunction(['text'], 'number', x => converted(x!, 'text', 'number')!, { named: true }),
  text: typedFunction(['any'], 'text', x => sql`CAST(${x!} AS VARCHAR)`),
} satisfies Readonly<Record<string, ExpressionFunction>>
