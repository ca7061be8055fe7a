import type { Variant } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { familyOf } from './family.ts'

const variant = (id: string, from: string | null): Variant => ({
  id,
  name: id,
  from: from === null ? null : { variant: from, seq: 1 },
  at: '2026-11-22T10:00:00.000Z',
  actor: 'Anna',
  removed: false,
  notes: 0,
  verdict: 'classic',
  npv: null,
  light: null,
})
const drawn = (variants: readonly Variant[]) =>
  familyOf(variants).map(({ variant: { id }, depth }) => `${'·'.repeat(depth)}${id}`)

test('each stands under the one it was branched from', () => {
  expect(
    drawn([variant('main', null), variant('a', 'main'), variant('b', 'main'), variant('c', 'a')]),
  ).toEqual(['main', '·a', '··c', '·b'])
})

test('one whose origin is gone is not left out', () => {
  expect(drawn([variant('main', null), variant('c', 'removed')])).toEqual(['main', 'c'])
})
