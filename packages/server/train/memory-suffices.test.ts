import { message } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { memorySuffices } from './memory-suffices.ts'

test('a table that does not fit is told before it is read, with what it would take', () => {
  expect(memorySuffices(1000, 20)).toEqual({ ok: true, value: null })
  const refused = memorySuffices(40_000_000, 100, 4e9)
  if (refused.ok) throw new Error('it does not fit')
  expect(refused.failure).toEqual({
    code: 'memory-does-not-suffice',
    params: { rows: 40_000_000, columns: 100, needed: 160, free: 4 },
  })
  const said = message('memory-does-not-suffice', refused.failure.params, 'en').message
  expect(said).toContain('160')
  expect(memorySuffices(40_000_000, 100, 200e9).ok).toBe(true)
})
