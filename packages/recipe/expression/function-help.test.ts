import { expect, it } from 'vitest'
import type { TableColumn } from '../table.ts'
import { compileExpression } from './compile.ts'
import { FUNCTION_HELP } from './function-help.ts'
import { FUNCTIONS } from './functions.ts'

const COLUMNS: readonly TableColumn[] = [
  { name: 'x', type: 'number' },
  { name: 'name', type: 'text' },
  { name: 'at', type: 'timestamp' },
]

it('tells of every function once', () => {
  expect(FUNCTION_HELP.map(({ name }) => name).sort()).toEqual(Object.keys(FUNCTIONS).sort())
})

it.each(FUNCTION_HELP)('$name: its example holds, and names as many inputs as it takes', help => {
  expect(compileExpression(help.example, COLUMNS)).toMatchObject({ ok: true })
  expect(help.example).toContain(help.name)
  const [least, most] = FUNCTIONS[help.name]!.inputs
  const open = help.inputs.includes('…')
  const optional = help.inputs.filter(input => input.endsWith('?')).length
  if (!open) expect([help.inputs.length - optional, help.inputs.length]).toEqual([least, most])
  else expect(help.inputs.length - 1).toBe(least)
})
