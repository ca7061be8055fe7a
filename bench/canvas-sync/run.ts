/**
 * Twenty people on one canvas for a minute, each adding, moving and editing twice a second; one of them is cut off for 30 s
 * and works on. Prints after how long a change is seen by the others, and whether all end in the same state with every act
 * once. The server is a process of its own. Run: npm run bench canvas-sync [seconds]
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CanvasAct, CanvasEvent, ProposedAct } from '@leinwand/method'
import { BLOCKS, newNote, replay } from '@leinwand/method'
import { WebSocket } from 'ws'
import { openClient } from '../../packages/server/testing/client.ts'

const SECONDS = Number(process.argv[2] ?? 60)
const CLIENTS = 20
const EVERY_MS = 500
const PROJECT = { leinwand: 1, id: 'bench', name: 'Bench', provider: 'Bench' }
const params = { project: PROJECT.id }

const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))
const script = fileURLToPath(new URL('../../packages/server/testing/serve-for-kill.ts', import.meta.url))
const server = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(server.stdout, 'data')
const { url, ownerLink } = JSON.parse(String(line)).value
const owner = openClient(url)
const token = new URL(ownerLink.replace('/#', '')).searchParams.get('token')
await owner.call('createOwner', {
  body: { token, name: 'Bench', email: 'b@example.org', password: randomUUID() },
})
await owner.call('createProject', { body: PROJECT })

const sentAt = new Map<string, number>()
const latencies: number[] = []

type Person = {
  name: number
  socket: WebSocket | undefined
  seen: Map<number, CanvasEvent>
  pending: Map<string, ProposedAct>
  made: number
}
const people = Array.from(
  { length: CLIENTS },
  (_, name): Person => ({ name, socket: undefined, seen: new Map(), pending: new Map(), made: 0 }),
)

const take = (person: Person, events: readonly CanvasEvent[]): void => {
  for (const event of events) {
    person.seen.set(event.seq, event)
    person.pending.delete(event.id)
  }
}

const connect = async (person: Person): Promise<void> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, {
    headers: { cookie: owner.cookie(), origin: url },
  })
  const joined = new Promise<void>(resolve => {
    socket.on('message', data => {
      const event = JSON.parse(data.toString())
      if (event.kind === 'joined') resolve()
      if (event.kind !== 'canvas') return
      const now = performance.now()
      for (const { id } of event.events) {
        const sent = sentAt.get(id)
        if (sent !== undefined && !person.pending.has(id)) latencies.push(now - sent)
      }
      take(person, event.events)
    })
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ kind: 'join', ...params }))
  await joined
  const since = String(Math.max(0, ...person.seen.keys()))
  take(person, (await owner.call('readCanvas', { params, query: { since } })).events)
  person.socket = socket
  const acts = [...person.pending.values()]
  if (acts.length > 0) socket.send(JSON.stringify({ kind: 'act', ...params, acts }))
}

const nextAct = (person: Person): CanvasAct => {
  const n = person.made
  const block = BLOCKS[(n + person.name) % BLOCKS.length]!
  const note = `${(person.name + n) % CLIENTS}-${n - (n % 3)}`
  if (n % 3 === 0) {
    return {
      kind: 'note-added',
      note: newNote({ id: `${person.name}-${n}`, block, rank: n, text: `Notiz ${n}` }),
    }
  }
  return n % 3 === 1
    ? { kind: 'note-moved', note, block, rank: n / 2 }
    : { kind: 'note-edited', note, changes: { text: `geändert von ${person.name}, ${n}` } }
}

const act = (person: Person): void => {
  const proposed = { id: `${person.name}:${person.made}`, act: nextAct(person) }
  person.made += 1
  person.pending.set(proposed.id, proposed)
  if (person.socket === undefined) return
  person.socket.send(JSON.stringify({ kind: 'editing', ...params, note: `${person.name}-${person.made}` }))
  sentAt.set(proposed.id, performance.now())
  person.socket.send(JSON.stringify({ kind: 'act', ...params, acts: [proposed] }))
}

await Promise.all(people.map(connect))
const timers = people.map((person, index) => {
  let timer: ReturnType<typeof setInterval> | undefined
  const begin = setTimeout(
    () => {
      timer = setInterval(() => act(person), EVERY_MS)
    },
    (index * EVERY_MS) / CLIENTS,
  )
  return () => {
    clearTimeout(begin)
    clearInterval(timer)
  }
})

const after = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const away = people.at(-1)!
await after((SECONDS * 1000) / 4)
away.socket?.terminate()
away.socket = undefined
await after((SECONDS * 1000) / 2)
const queued = away.pending.size
await connect(away)
await after((SECONDS * 1000) / 4)
for (const stop of timers) stop()

const all = people.reduce((sum, { made }) => sum + made, 0)
const limit = performance.now() + 30_000
while (people.some(({ seen }) => seen.size < all) && performance.now() < limit) await after(50)

const stored = (await owner.call('readCanvas', { params })).events
const canvas = JSON.stringify(replay(stored))
const same = people.filter(
  ({ seen }) => JSON.stringify(replay([...seen.values()].sort((a, b) => a.seq - b.seq))) === canvas,
)
const ids = new Set(stored.map(({ id }) => id))
const sorted = latencies.toSorted((a, b) => a - b)
const quantile = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)
console.log(
  `${CLIENTS} clients, ${SECONDS} s: ${all} acts made, ${stored.length} stored, ${ids.size} of them different;`,
  `${same.length} of ${CLIENTS} clients end in the server's state (${Object.keys(replay(stored).notes).length} notes)`,
)
console.log(`one client was cut off for ${SECONDS / 2} s and came back with ${queued} acts of its own`)
console.log(
  `a change is seen by the others after ms: median ${quantile(0.5)}, p95 ${quantile(0.95)}, max ${quantile(1)}`,
  `(${sorted.length} times seen; wanted: p95 ≤ 200)`,
)
for (const { socket } of people) socket?.terminate()
server.kill()
await once(server, 'exit')
await rm(directory, { recursive: true, force: true })
process.exit(same.length === CLIENTS && ids.size === all && stored.length === all ? 0 : 1)
