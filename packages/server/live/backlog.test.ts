import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckdbHistory, duckdbHistory } from '@leinwand/adapters/history'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backlog } from './backlog.ts'

let directory: string
let history: DuckdbHistory
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-backlog-'))
  const opened = await duckdbHistory(directory)
  if (!opened.ok) throw new Error(opened.failure.code)
  history = opened.value
})
afterAll(async () => {
  await history.close()
  await rm(directory, { recursive: true, force: true })
})

test('gives every reading of its source once and in order, however it is offered and asked', async () => {
  let run = 0
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('append'),
      rows: fc.constantFrom(1, 3, 400, 1_500),
      source: fc.constantFrom('a', 'b'),
    }),
    fc.record({ kind: fc.constant('next') }),
    fc.record({ kind: fc.constant('fallBack') }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
      const source = `a${run++}`
      const waiting = backlog(history.readings, source)
      const expected: string[] = []
      const given: string[] = []
      let reached = 0
      const next = async () => {
        const rows = await waiting.next(reached)
        given.push(...rows.map(row => row.id))
        reached = rows.at(-1)?.seq ?? reached
        return rows.length
      }
      for (const one of acts) {
        if ('rows' in one) {
          const from = one.source === 'a' ? source : `other${run}`
          const rows = Array.from({ length: one.rows }, (_, n) => ({
            source: from,
            machine: 'm',
            id: `${expected.length + n}-${Math.random()}`,
            at: 0,
            receivedAt: 0,
            values: {},
          }))
          const kept = await history.readings.append(rows, [])
          if (one.source === 'a') expected.push(...rows.map(row => row.id))
          waiting.offer(kept.flatMap(row => (row.kept === 'stored' ? [row.reading] : [])))
        } else if (one.kind === 'next') await next()
        else waiting.fallBack()
      }
      while ((await next()) > 0) {}
      expect(given).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})
