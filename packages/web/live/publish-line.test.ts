import { expect, test } from 'vitest'
import { publishLine } from './publish-line.ts'

test('one line that a shell takes as it is, whatever is in the values', () => {
  const line = publishLine({
    broker: 'mqtt://[::1]:38539',
    user: 'machine',
    password: 'a-b',
    topic: 'leinwand/data/machine-01',
    example: { id: '1', at: '2026-11-22T20:24:14Z', machine: 'machine-01', values: { "it's": 1 } },
  })
  expect(line).toBe(
    "mosquitto_pub -h ::1 -p 38539 -u machine -P 'a-b' -q 1 -t 'leinwand/data/machine-01' " +
      `-m '{"id":"1","at":"2026-11-22T20:24:14Z","machine":"machine-01","values":{"it'\\''s":1}}'`,
  )
})
