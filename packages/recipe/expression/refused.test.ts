import { expect, it } from 'vitest'
import { compileExpression } from './compile.ts'

const columns = [
  { name: 'x', type: 'number' as const },
  { name: 'name', type: 'text' as const },
]

/** What an expression must not do: reach for files, SQL or functions of the database. */
it.each([
  ["read_csv('/etc/passwd')", 'expression-unknown-function', 1],
  ["1 + getenv('HOME')", 'expression-unknown-function', 5],
  ['x > 1; DROP TABLE x', 'expression-character', 6],
  ['(SELECT 1)', 'expression-unexpected', 9],
  ['x == (SELECT max(x) FROM t)', 'expression-unexpected', 14],
  ["x' OR '1'='1", 'expression-unexpected', 2],
  ['x -- comment', 'expression-unknown-column', 6],
  ['x /* y */', 'expression-unexpected', 4],
  ['"x"', 'expression-character', 1],
  ['x::VARCHAR', 'expression-character', 2],
  ['$1', 'expression-character', 1],
  ['main.x', 'expression-character', 5],
  ["constructor('x')", 'expression-unknown-function', 1],
  ['_row', 'expression-unknown-column', 1],
  ["matches(name, '(?=a)')", 'expression-fixed-text', 15],
  ['matches(name, name)', 'expression-fixed-text', 15],
  ["truncate(x, 'eon')", 'expression-type', 10],
])('%s is refused with %s at %i', (text, code, position) => {
  expect(compileExpression(text, columns)).toMatchObject({
    ok: false,
    failure: { code, params: { position } },
  })
})
