import type { CanvasAct, CanvasEvent, ProposedAct } from '@leinwand/method'
import { BLOCKS, newNote, replay } from '@leinwand/method'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { kind, type LiveClient } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

const CLIENTS = 20
const ACTS = 60

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
})
afterAll(() => server[Symbol.asyncDispose]())

/** What one person does: adds notes, moves and edits those of everybody, deletes some. */
const work = (seed: number): ProposedAct[] =>
  fc
    .sample(
      fc.array(fc.record({ what: fc.nat(9), whose: fc.nat(CLIENTS - 1), n: fc.nat(ACTS) }), {
        minLength: ACTS,
        maxLength: ACTS,
      }),
      { numRuns: 1, seed },
    )[0]!
    .map(({ what, whose, n }, index): ProposedAct => {
      const note = `${whose}-${n}`
      const block = BLOCKS[n % BLOCKS.length]!
      const act: CanvasAct =
        what < 4
          ? {
              kind: 'note-added',
              note: newNote({ id: `${seed}-${index}`, block, rank: n, text: `von ${seed}` }),
            }
          : what < 7
            ? { kind: 'note-moved', note, block, rank: index }
            : what < 9
              ? { kind: 'note-edited', note, changes: { text: `${seed}: ${index}` } }
              : { kind: 'note-deleted', note }
      return { id: `${seed}-${index}`, act }
    })

const eventsOf = (live: LiveClient): CanvasEvent[] =>
  live.heard.filter(kind('canvas')).flatMap(({ events }) => events)

const join = async (project: string, variant: string): Promise<LiveClient> => {
  const live = await owner.live()
  live.say({ kind: 'join', project, variant })
  await live.hear(kind('joined'))
  return live
}

test.each(['main', 'als-dienst'])(
  'twenty people on the canvas “%s” end in one state, every act once, also those of one who was cut off',
  async variant => {
    const { id: project } = await owner.call('createProject', {
      body: { ...(await sampleProject(`many-${variant}`)), canvas: { notes: [] } },
    })
    if (variant !== 'main') {
      const from = { variant: 'main', seq: 0 }
      await owner.call('branchVariant', { params: { project }, body: { name: 'Als Dienst', from } })
    }
    const at = { params: { project }, query: { variant } }
    const say = (live: LiveClient, acts: ProposedAct[]) => live.say({ kind: 'act', project, variant, acts })
    const lives = await Promise.all(Array.from({ length: CLIENTS }, () => join(project, variant)))
    const plans = lives.map((_, client) => work(client))

    // The last one loses its connection after a third of its acts, the last of which it has no answer to.
    const [cut] = lives.slice(-1)
    const queue = plans.at(-1)!.slice(ACTS / 3 - 5)
    const before = eventsOf(cut!)
    for (const act of plans.at(-1)!.slice(0, ACTS / 3)) say(cut!, [act])
    await cut![Symbol.asyncDispose]()
    before.push(...eventsOf(cut!).slice(before.length))
    for (const [client, live] of lives.slice(0, -1).entries()) {
      for (const [n, act] of plans[client]!.entries()) {
        live.say({ kind: 'editing', project, variant, note: n % 2 === 0 ? `${client}-${n}` : null })
        say(live, [act])
      }
    }
    const others = (CLIENTS - 1) * ACTS
    await eventually(async () => (await owner.call('readCanvas', at)).seq).toBeGreaterThanOrEqual(others)

    // It comes back, reads what it missed, and sends what it kept: twice, for it cannot know what had arrived.
    const again = await join(project, variant)
    const since = String(before.at(-1)?.seq ?? 0)
    const missed = await owner.call('readCanvas', { ...at, query: { variant, since } })
    for (const _ of [1, 2]) say(again, queue)
    const all = CLIENTS * ACTS
    await eventually(async () => (await owner.call('readCanvas', at)).seq).toBe(all)

    const stored = (await owner.call('readCanvas', at)).events
    expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: all }, (_, n) => n + 1))
    expect(stored.map(({ id }) => id).sort()).toEqual(
      plans
        .flat()
        .map(({ id }) => id)
        .sort(),
    )
    for (const plan of plans) {
      const mine = new Set(plan.map(({ id }) => id))
      expect(stored.filter(({ id }) => mine.has(id)).map(({ id }) => id)).toEqual(plan.map(({ id }) => id))
    }
    const canvas = replay(stored)
    for (const live of lives.slice(0, -1)) {
      await live.hear((_): _ is never => eventsOf(live).length >= all)
      expect(replay(eventsOf(live))).toEqual(canvas)
      expect(live.heard.filter(kind('refused'))).toEqual([])
    }
    await again.hear((_): _ is never => eventsOf(again).at(-1)?.seq === all)
    const heard = new Map([...before, ...missed.events, ...eventsOf(again)].map(event => [event.seq, event]))
    expect(replay([...heard.values()].sort((a, b) => a.seq - b.seq))).toEqual(canvas)
    await Promise.all([again, ...lives.slice(0, -1)].map(live => live[Symbol.asyncDispose]()))
  },
)
