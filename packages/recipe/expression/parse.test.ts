import { describe, expect, it } from 'vitest'
import { compileExpression } from './compile.ts'
import { type Expression, parseExpression } from './parse.ts'

/** A tree as text with all its parentheses. */
const shown = (tree: Expression): string => {
  switch (tree.kind) {
    case 'number':
    case 'boolean':
      return String(tree.value)
    case 'text':
      return `'${tree.value}'`
    case 'column':
      return tree.name
    case 'unary':
      return `(${tree.operator} ${shown(tree.operand)})`
    case 'binary':
      return `(${shown(tree.left)} ${tree.operator} ${shown(tree.right)})`
    case 'call':
      return `${tree.name}(${tree.inputs.map(shown).join(', ')})`
  }
}

const read = (text: string): string => {
  const tree = parseExpression(text)
  return tree.ok ? shown(tree.value) : `${tree.failure.code} ${JSON.stringify(tree.failure.params)}`
}

describe('the grammar', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2 ^ 2', '(- (2 ^ 2))'],
    ['2 ^ -1', '(2 ^ (- 1))'],
    ['-a * b', '((- a) * b)'],
    ['a or b and not c == d', '(a or (b and (not (c == d))))'],
    ['not a and b', '((not a) and b)'],
    ['(a or b) and c', '((a or b) and c)'],
    ['`Torque [Nm]` / .5e1', '(Torque [Nm] / 5)'],
    ["`a``b` == 'it''s'", "(a`b == 'it's')"],
    ['if(a < 1, max(b, 2), pi())', 'if((a < 1), max(b, 2), pi())'],
    ['größe_1 >= 3', '(größe_1 >= 3)'],
  ])('reads %s', (text, tree) => expect(read(text)).toBe(tree))

  it.each([
    ['a = 1', 'expression-character {"position":3,"character":"=","nearest":"=="}'],
    ['a == 1; DROP TABLE x', 'expression-character {"position":7,"character":";","nearest":""}'],
    ['"a" + 1', 'expression-character {"position":1,"character":"\\"","nearest":"`"}'],
    ['SELECT * FROM x', 'expression-unexpected {"position":15,"found":"x","expected":"operator"}'],
    ['a +', 'expression-ends-early {"position":4,"expected":"value"}'],
    ['(a', 'expression-ends-early {"position":3,"expected":")"}'],
    ['max(a b)', 'expression-unexpected {"position":7,"found":"b","expected":")"}'],
    ['1 < a < 3', 'expression-chained-comparison {"position":7}'],
    ["'open", 'expression-character {"position":1,"character":"\'","nearest":"\'…\'"}'],
    ['', 'expression-ends-early {"position":1,"expected":"value"}'],
  ])('refuses %s and says where', (text, refusal) => expect(read(text)).toBe(refusal))

  it('refuses what is too long or too deep, whichever way it is deep', () => {
    expect(read('1+'.repeat(1500))).toMatch(/^expression-too-long/)
    for (const deep of [
      `${'('.repeat(200)}1${')'.repeat(200)}`,
      `${'-'.repeat(500)}1`,
      '1'.padEnd(401, '+1'),
    ])
      expect(read(deep)).toMatch(/^expression-too-deep/)
    expect(read('(1 < 2) == (3 < 4)')).toBe('((1 < 2) == (3 < 4))')
  })
})

describe('checked against the columns', () => {
  const columns = [
    { name: 'torque', type: 'number' },
    { name: 'Torque [Nm]', type: 'text' },
    { name: 'wear', type: 'integer' },
    { name: 'failed', type: 'boolean' },
  ] as const
  const check = (text: string) => {
    const compiled = compileExpression(text, columns)
    return compiled.ok ? compiled.value.type : [compiled.failure.code, compiled.failure.params]
  }

  it.each([
    ['torque * wear', 'number'],
    ['wear', 'integer'],
    ['-wear', 'number'],
    ['coalesce(wear, wear)', 'integer'],
    ['if(failed, wear, torque)', 'number'],
    ['wear > torque and failed', 'boolean'],
    ['lower(`Torque [Nm]`)', 'text'],
  ])('%s is %s', (text, type) => expect(check(text)).toBe(type))

  it.each([
    ['Torqe + 1', ['expression-unknown-column', { position: 1, name: 'Torqe', nearest: 'torque' }]],
    [
      '1 + absolute(wear)',
      ['expression-unknown-function', { position: 5, name: 'absolute', nearest: 'abs' }],
    ],
    [
      "read_csv('/etc/passwd')",
      ['expression-unknown-function', { position: 1, name: 'read_csv', nearest: '' }],
    ],
    ['constructor(1)', ['expression-unknown-function', { position: 1, name: 'constructor', nearest: '' }]],
    ['`Torque [Nm]` * 2', ['expression-type', { position: 1, of: '*', expected: 'number', found: 'text' }]],
    ['if(wear, 1, 2)', ['expression-type', { position: 4, of: 'if', expected: 'boolean', found: 'integer' }]],
    ["torque == 'x'", ['expression-type', { position: 11, of: '==', expected: 'number', found: 'text' }]],
    ['sqrt(1, 2)', ['expression-inputs', { position: 1, name: 'sqrt', expected: 1, found: 2 }]],
    ['max(1)', ['expression-inputs', { position: 1, name: 'max', expected: '2–20', found: 1 }]],
  ])('refuses %s', (text, refusal) => expect(check(text)).toEqual(refusal))
})
