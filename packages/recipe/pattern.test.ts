import { expect, it } from 'vitest'
import { isPattern } from './pattern.ts'

it.each(['[A-Z]{2}-\\d+', '(?:a|b)*', 'ä+', '\\p{L}+', 'a\\.b', '\\\\d', '[^0-9]'])('takes %s', pattern =>
  expect(isPattern(pattern)).toBe(true),
)

it.each([
  '(?=a)',
  '(?<!a)',
  '(?<n>a)',
  '(a)\\1',
  '(',
  'a{2,1}',
  '*',
  'a{1001}',
  '(a{100}){100}',
  '\0',
  '[]',
  '[[:alpha:]]',
])('refuses %s', pattern => expect(isPattern(pattern)).toBe(false))
