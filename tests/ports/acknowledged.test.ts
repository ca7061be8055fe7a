import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { duckdbHistory } from '@leinwand/adapters/history'
import { simulate } from '@leinwand/machines'
import { afterAll, beforeAll, expect, test } from 'vitest'

const keeperScript = fileURLToPath(new URL('./keeper.ts', import.meta.url))
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-killed-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

async function keeper(): Promise<{ child: ChildProcess; port: string }> {
  const child = spawn(process.execPath, [keeperScript, directory, 'machine', 'secret'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout!, 'data')
  return { child, port: String(line).trim() }
}

test('what was acknowledged over MQTT is in the history after the process was killed', async () => {
  const acknowledged = new Set<string>()
  for (const round of [1, 2, 3]) {
    const { child, port } = await keeper()
    const stop = new AbortController()
    const killAt = acknowledged.size + 500 * round
    const done = simulate({
      url: `mqtt://machine:secret@127.0.0.1:${port}`,
      machines: 4,
      rateHz: 400,
      seed: round,
      source: 'milling',
      run: `round${round}`,
      signal: stop.signal,
      onPublished: message => {
        acknowledged.add(message.id)
        if (acknowledged.size !== killAt) return
        child.kill('SIGKILL')
        stop.abort()
      },
    })
    await once(child, 'exit')
    expect((await done).ok).toBe(true)
  }

  const opened = await duckdbHistory(directory)
  if (!opened.ok) throw new Error(opened.failure.code)
  const kept = await opened.value.readings.since('milling', 0, 100_000)
  await opened.value.close()
  const ids = new Set(kept.map(reading => reading.id))
  expect(acknowledged.size).toBeGreaterThanOrEqual(3_000)
  expect([...acknowledged].filter(id => !ids.has(id))).toEqual([])
  expect(ids.size, 'no reading twice').toBe(kept.length)
  expect(kept.map(reading => reading.seq)).toEqual(kept.map(reading => reading.seq).toSorted((a, b) => a - b))
})
