import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('numbers and separators follow the language', () => {
  expect(csv([['a', 1.5]], 'de')).toBe('a;1,5\r\n')
  expect(csv([['a', 1.5]], 'en')).toBe('a,1.5\r\n')
})

test('separators, quotes and line breaks in a text are quoted', () => {
  expect(csv([['a;b', 'say "x"', 'two\nlines']], 'de')).toBe('"a;b";"say ""x""";"two\nlines"\r\n')
  expect(csv([['a;b']], 'en')).toBe('a;b\r\n')
})

test('a text that a spreadsheet would run stays a text, a negative number stays a number', () => {
  expect(csv([['=1+1', '@x', -3]], 'en')).toBe("'=1+1,'@x,-3\r\n")
})

test('nothing is an empty cell', () => {
  expect(csv([[null, '']], 'en')).toBe(',\r\n')
})
