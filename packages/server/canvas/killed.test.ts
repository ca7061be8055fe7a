import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Client, openClient } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER } from '../testing/test-server.ts'

const SCRIPT = fileURLToPath(new URL('../testing/serve-for-kill.ts', import.meta.url))
const params = { project: 'mine' }

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let directory: string
let process_: ChildProcess
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-killed-'))
})
afterEach(async () => {
  process_.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

const start = async (): Promise<{ url: string; ownerLink?: string }> => {
  process_ = spawn(process.execPath, [SCRIPT, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(process_.stdout!, 'data')
  return JSON.parse(String(line)).value
}

const act = (id: string) => ({
  id,
  act: { kind: 'note-edited', note: 'maschinen-bauen', changes: { text: id } },
})

/** Sends acts until the server is gone; the ids of those that it said it has. */
const sendUntilGone = async (client: Client, prefix: string): Promise<string[]> => {
  const answered: string[] = []
  try {
    for (let n = 0; ; n += 1) {
      const ids = [`${prefix}-${n}-a`, `${prefix}-${n}-b`]
      await client.call('appendActs', { params, body: { acts: ids.map(act) } })
      answered.push(...ids)
    }
  } catch {
    return answered
  }
}

test('a server that is killed while people work has lost nothing it said it has, and kept no half of anything', async () => {
  const first = await start()
  const owner = openClient(first.url)
  const token = new URL(first.ownerLink!.replace('/#', '')).searchParams.get('token')
  await owner.call('createOwner', { body: { token, ...OWNER } })
  await owner.call('createProject', { body: await sampleProject('mine') })
  const sending = ['x', 'y', 'z'].map(prefix => sendUntilGone(owner, prefix))
  await eventually(async () => (await owner.call('readCanvas', { params })).seq).toBeGreaterThan(150)
  process_.kill('SIGKILL')
  const answered = (await Promise.all(sending)).flat()
  expect(answered.length).toBeGreaterThan(50)

  const second = await start()
  const again = openClient(second.url)
  await again.call('signIn', { body: { email: OWNER.email, password: OWNER.password } })
  const { events } = await again.call('readCanvas', { params })
  const kept = new Set(events.map(({ id }) => id))
  expect(answered.filter(id => !kept.has(id))).toEqual([])
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  const half = [...kept].filter(id => /-a$/.test(id) && !kept.has(id.replace(/-a$/, '-b')))
  expect(half).toEqual([])
})
