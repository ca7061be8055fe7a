import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { simulate } from '@leinwand/machines'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LiveDeployment, startLive } from './index.ts'
import { millingDeployment } from './milling.fixture.ts'

let directory: string
let bundle: LiveDeployment
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-killed-'))
  bundle = await millingDeployment(directory)
  await writeFile(join(directory, 'bundle.json'), JSON.stringify(bundle))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Lets machines send to a live process and kills it in the middle, after so many predictions. */
async function killedAfter(predictions: number, run: string, told: string[]): Promise<void> {
  const script = fileURLToPath(new URL('./live-process.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, directory, join(directory, 'bundle.json'), 'secret'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = new AbortController()
  let sending: Promise<unknown> = Promise.resolve()
  let seen = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, rest] = line.split(' ')
    if (word === 'broker') {
      const url = rest!.replace('//', '//machine:secret@')
      sending = simulate({
        url,
        machines: 3,
        rateHz: 100,
        seed: 1,
        source: 'milling',
        run,
        signal: stop.signal,
      })
    } else {
      told.push(rest!)
      seen++
    }
    if (seen >= predictions && !child.killed) {
      child.kill('SIGKILL')
      stop.abort()
    }
  }
  await sending
}

test('a process that is killed while it scores predicts every reading once, meters it once and tells it at most once', async () => {
  const told: string[] = []
  for (const [round, predictions] of [40, 95, 160].entries())
    await killedAfter(predictions, `round${round}`, told)

  const caughtUp: string[] = []
  const started = await startLive({
    directory,
    deployments: [bundle],
    broker: { port: 0, user: 'machine', password: 'secret' },
    onEvent: event => {
      if (event.kind === 'scored') caughtUp.push(...event.predictions.map(one => one.readingId))
    },
  })
  if (!started.ok) throw new Error(started.failure.code)
  const live = started.value
  const stored = await live.history.readings.since('milling', 0, 100_000)
  const predicted = async () => (await live.recent({ limit: 100_000 })).map(one => one.readingId)
  while ((await live.history.predictions.reached('warnings')) !== stored.at(-1)!.seq)
    await new Promise(resolve => setTimeout(resolve, 10))

  expect(await predicted()).toEqual(stored.map(reading => reading.id))
  const metered = await live.usage.sums()
  expect(metered.reduce((sum, one) => sum + one.predictions, 0)).toBe(stored.length)
  const all = [...told, ...caughtUp]
  expect(new Set(all).size).toBe(all.length)
  expect(told.length).toBeGreaterThanOrEqual(40 + 95 + 160)
  await live.close()
})
