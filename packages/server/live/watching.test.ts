import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbHistory } from '@leinwand/adapters/history'
import { expect, test } from 'vitest'
import { watching } from './watching.ts'

const watched = { id: 'warnings', source: 'milling', threshold: 0.5 }

test('an alarm that could not be kept is kept and told with the next', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-watching-'))
  const opened = await duckdbHistory(directory)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { alarms } = opened.value
  let full = true
  const put: typeof alarms.put = async kept => {
    if (full) throw new Error('disk full')
    await alarms.put(kept)
  }
  const alarm = await watching({ ...alarms, put }, watched)
  const seen = [{ source: 'milling', machine: 'm1', at: 1, prediction: 0.9 }]
  await expect(alarm.hear(seen)).rejects.toThrow('disk full')
  full = false
  expect((await alarm.hear(seen)).map(({ machine, state }) => [machine, state])).toEqual([['m1', 'active']])
  expect((await alarms.all('warnings')).map(({ machine, alarm }) => [machine, alarm.state])).toEqual([
    ['m1', 'active'],
  ])
  expect(await alarm.hear(seen)).toEqual([])
  await opened.value.close()
  await rm(directory, { recursive: true, force: true })
})
