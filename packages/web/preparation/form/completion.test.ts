import type { TableColumn } from '@leinwand/recipe'
import { expect, test } from 'vitest'
import { columnText, completed, completionAt } from './completion.ts'

const columns: TableColumn[] = [
  { name: 'drehmoment', type: 'number' },
  { name: 'drehzahl', type: 'number' },
  { name: 'Torque [Nm]', type: 'number' },
]
const names = (text: string, caret = text.length, asked = false) =>
  completionAt(text, caret, columns, asked)?.offers.map(({ name }) => name)

test('offers columns that begin so before those that hold it, then functions', () => {
  expect(names('2 * dreh')).toEqual(['drehmoment', 'drehzahl'])
  expect(names('mo')?.[0]).toBe('drehmoment')
  expect(names('ab')).toContain('abs')
})

test('offers nothing where nothing is being named, within a text, or once it stands there', () => {
  expect(names('1 + ')).toBeUndefined()
  expect(names("lower('dreh")).toBeUndefined()
  expect(names('drehmoment')).toBeUndefined()
  expect(names('1 + ', 4, true)).toContain('drehzahl')
})

test('quotes a name that the grammar would not read as one', () => {
  expect(columnText('drehzahl')).toBe('drehzahl')
  expect(columnText('Torque [Nm]')).toBe('`Torque [Nm]`')
  expect(columnText('and')).toBe('`and`')
  const at = completionAt('1 + `Tor', 8, columns)
  expect(at && completed('1 + `Tor', at, at.offers[0]!)).toEqual({ text: '1 + `Torque [Nm]`', caret: 17 })
})
