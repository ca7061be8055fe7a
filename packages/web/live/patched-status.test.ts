import type { LiveStatus, ScoredReading } from '@leinwand/contract'
import { expect, test } from 'vitest'
import { patchedStatus } from './patched-status.ts'

const status: LiveStatus = {
  state: 'waiting',
  failure: null,
  broker: null,
  ledgers: [],
  machines: [
    { id: 'a', source: 's', lastAt: null, readings: 3, prediction: null, alarm: 'none' },
    { id: 'b', source: 's', lastAt: null, readings: 0, prediction: null, alarm: 'acknowledged' },
  ],
  deployments: [{ id: 'd', party: 'p', threshold: 0.5, scored: 3, rules: [], quarantined: 0 }],
  latencyP95: null,
  perSecond: 0,
  demoRunning: true,
}

const reading = (machine: string, prediction: number, warning: boolean): ScoredReading => ({
  id: `${machine}${prediction}`,
  source: 's',
  machine,
  at: '2026-11-22T10:00:00Z',
  scoredAt: '2026-11-22T10:00:00Z',
  latency: 10,
  deployment: 'd',
  values: {},
  prediction,
  warning,
})

test('readings count, the last one stands, and a warning shows at once', () => {
  const after = patchedStatus(status, [reading('a', 0.1, false), reading('a', 0.9, true)])
  expect(after.machines[0]).toEqual({
    id: 'a',
    source: 's',
    lastAt: '2026-11-22T10:00:00Z',
    readings: 5,
    prediction: 0.9,
    alarm: 'active',
  })
  expect(after.machines[1]).toEqual(status.machines[1])
  expect(after.deployments[0]?.scored).toBe(5)
  expect(after.state).toBe('running')
})

test('a warning that was acknowledged stays so until the server says otherwise', () => {
  const after = patchedStatus(status, [reading('b', 0.9, true)])
  expect(after.machines[1]?.alarm).toBe('acknowledged')
})
