import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteUsageLedger } from '@leinwand/adapters/usage'
import { type Usage, type UsageLedger, usageOf } from '@leinwand/flow/meter'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const implementations: Record<string, (directory: string) => UsageLedger> = { SQLite: sqliteUsageLedger }

const use = (n: number, over: Partial<Usage> = {}): Usage => ({
  id: `warnings/milling/r-${n}`,
  deployment: 'warnings',
  party: 'werk-nord',
  machine: 'm1',
  at: Date.UTC(2026, 10, 5),
  ...over,
})

describe.each(Object.entries(implementations))('UsageLedger on %s', (_name, open) => {
  let directory: string
  let ledger: UsageLedger
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-usage-'))
    ledger = open(directory)
  })
  afterEach(async () => {
    await ledger.close()
    await rm(directory, { recursive: true, force: true })
  })

  test('counts a use once, however often and in whatever groups it is told', async () => {
    const told = new Set<number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), { maxLength: 6 }),
        async groups => {
          for (const group of groups) {
            const fresh = new Set(group.filter(n => !told.has(n)))
            expect(await ledger.record(group.map(n => use(n)))).toBe(fresh.size)
            for (const n of fresh) told.add(n)
          }
          const sums = await ledger.sums()
          expect(sums.reduce((sum, one) => sum + one.predictions, 0)).toBe(told.size)
        },
      ),
      { numRuns: 15 },
    )
  })

  test('sums by party, deployment and month in UTC, and counts machines', async () => {
    await ledger.record([
      use(1),
      use(2, { machine: 'm2' }),
      use(3, { at: Date.UTC(2026, 10, 30, 23, 59, 59, 999) }),
      use(4, { at: Date.UTC(2026, 11, 1) }),
      use(5, { party: 'werk-sued' }),
    ])
    const november = { deployment: 'warnings', month: '2026-11' }
    const december = { deployment: 'warnings', month: '2026-12' }
    expect(await ledger.sums()).toEqual([
      { party: 'werk-nord', ...november, predictions: 3, machines: 2 },
      { party: 'werk-nord', ...december, predictions: 1, machines: 1 },
      { party: 'werk-sued', ...november, predictions: 1, machines: 1 },
    ])
    expect(await ledger.sums({ party: 'werk-sued' })).toHaveLength(1)
    expect(await ledger.sums({ month: '2026-12' })).toEqual([
      { party: 'werk-nord', ...december, predictions: 1, machines: 1 },
    ])
    expect(await ledger.sums({ month: '2027-01' })).toEqual([])
  })

  test('takes groups of any size, and none', async () => {
    expect(await ledger.record([])).toBe(0)
    expect(await ledger.record(Array.from({ length: 7_001 }, (_, n) => use(n)))).toBe(7_001)
  })

  test('remembers over a restart', async () => {
    await ledger.record([use(1)])
    await ledger.close()
    ledger = open(directory)
    expect(await ledger.record([use(1), use(2)])).toBe(1)
  })
})

test('the same reading of two deployments or two sources is two uses', () => {
  const reading = { source: 'milling', readingId: 'a', machine: 'm1', at: 0 }
  const ids = [
    usageOf({ id: 'one', party: 'p' }, reading).id,
    usageOf({ id: 'two', party: 'p' }, reading).id,
    usageOf({ id: 'one', party: 'p' }, { ...reading, source: 'lathe' }).id,
  ]
  expect(new Set(ids).size).toBe(3)
})
