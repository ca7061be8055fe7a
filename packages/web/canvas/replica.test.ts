import {
  BLOCKS,
  type CanvasAct,
  type CanvasEvent,
  type Note,
  newNote,
  type ProposedAct,
  replay,
} from '@leinwand/method'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyReplica, hasGap, propose, type Replica, receive, refuse, view } from './replica.ts'

const note = (id: string, changes: Partial<Note> = {}): Note =>
  newNote({ id, block: 'keyPartners', rank: 0, text: id, ...changes })

const event = (seq: number, id: string, act: CanvasAct): CanvasEvent => ({
  id,
  seq,
  at: '2026-11-22T10:00:00Z',
  actor: 'test',
  act,
})

// Few notes, so that two people meet at the same one.
const noteId = fc.constantFrom('a', 'b', 'c')
const block = fc.constantFrom(...BLOCKS)
const arbitraryAct: fc.Arbitrary<CanvasAct> = fc.oneof(
  fc.record({
    kind: fc.constant('note-added' as const),
    note: fc.tuple(noteId, block).map(([id, b]) => note(id, { block: b })),
  }),
  fc.record({
    kind: fc.constant('note-edited' as const),
    note: noteId,
    changes: fc.record({ text: fc.constantFrom('x', 'y', 'z') }),
  }),
  fc.record({
    kind: fc.constant('note-moved' as const),
    note: noteId,
    block,
    rank: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ kind: fc.constant('note-deleted' as const), note: noteId }),
)

type Browser = { replica: Replica; toServer: ProposedAct[]; fromServer: CanvasEvent[] }
const browser = (): Browser => ({ replica: emptyReplica(), toServer: [], fromServer: [] })

/** A server as the contract has it: it orders, counts a known id once, and tells everybody. */
const server = (browsers: readonly Browser[]) => {
  const events: CanvasEvent[] = []
  return {
    events,
    take: (act: ProposedAct) => {
      if (events.some(known => known.id === act.id)) return
      const ordered = event(events.length + 1, act.id, act.act)
      events.push(ordered)
      for (const each of browsers) each.fromServer.push(ordered)
    },
  }
}

const move = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom('act', 'send', 'hear', 'hearLate', 'hearTwice', 'lose', 'loseAnswer', 'reconnect'),
  act: arbitraryAct,
})

describe('a canvas in several browsers', () => {
  test('any interleaving, loss, repetition and reordering ends in the server’s order', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), moves => {
        const browsers = [browser(), browser(), browser()]
        const { events, take } = server(browsers)
        let made = 0
        const reconnect = (one: Browser) => {
          one.toServer = []
          one.fromServer = []
          one.replica = receive(one.replica, events.slice(one.replica.confirmed.seq))
          one.toServer.push(...one.replica.pending)
        }
        for (const { who, what, act } of moves) {
          const one = browsers[who]!
          if (what === 'act') {
            const proposed = { id: `act${made++}`, act }
            one.replica = propose(one.replica, [proposed])
            one.toServer.push(proposed)
          } else if (what === 'send') one.toServer.splice(0, 1).forEach(take)
          else if (what === 'hear') one.replica = receive(one.replica, one.fromServer.splice(0, 1))
          else if (what === 'hearLate') one.replica = receive(one.replica, one.fromServer.splice(1, 1))
          else if (what === 'hearTwice') one.replica = receive(one.replica, one.fromServer.slice(0, 2))
          else if (what === 'lose') one.toServer.splice(0, one.toServer.length)
          else if (what === 'loseAnswer') one.fromServer.splice(0, one.fromServer.length)
          else reconnect(one)
        }
        for (const one of browsers) {
          reconnect(one)
          one.toServer.forEach(take)
        }
        for (const one of browsers)
          one.replica = receive(one.replica, events.slice(one.replica.confirmed.seq))
        for (const { replica } of browsers) {
          expect(replica.pending).toEqual([])
          expect(hasGap(replica)).toBe(false)
          expect(view(replica)).toEqual(replay(events))
        }
        expect(events).toHaveLength(made)
      }),
      { numRuns: 300 },
    )
  })

  test('an own act shows at once and stays while others act', () => {
    const added = { id: '1', act: { kind: 'note-added', note: note('a') } } as const
    let replica = propose(emptyReplica(), [added])
    expect(Object.keys(view(replica).notes)).toEqual(['a'])
    replica = receive(replica, [event(1, 'other', { kind: 'note-added', note: note('b') })])
    expect(Object.keys(view(replica).notes).sort()).toEqual(['a', 'b'])
    expect(replica.pending).toEqual([added])
  })

  test('the own edit is laid over another’s edit that the server ordered first', () => {
    const start = receive(emptyReplica(), [event(1, '1', { kind: 'note-added', note: note('a') })])
    const mine = { id: 'mine', act: { kind: 'note-edited', note: 'a', changes: { text: 'mine' } } } as const
    const theirs = event(2, 'theirs', { kind: 'note-edited', note: 'a', changes: { text: 'theirs' } })
    const rebased = receive(propose(start, [mine]), [theirs])
    expect(view(rebased).notes.a?.text).toBe('mine')
    expect(rebased.confirmed.notes.a?.text).toBe('theirs')
  })

  test('events that overtook others wait for the gap to fill', () => {
    const second = event(2, '2', { kind: 'note-deleted', note: 'a' })
    const waiting = receive(emptyReplica(), [second])
    expect(hasGap(waiting)).toBe(true)
    const whole = receive(waiting, [event(1, '1', { kind: 'note-added', note: note('a') })])
    expect(hasGap(whole)).toBe(false)
    expect(whole.confirmed).toMatchObject({ seq: 2, notes: {} })
  })

  test('a refused act vanishes alone', () => {
    const acts = ['a', 'b'].map(id => ({ id, act: { kind: 'note-added' as const, note: note(id) } }))
    const replica = refuse(propose(emptyReplica(), acts), ['a'])
    expect(Object.keys(view(replica).notes)).toEqual(['b'])
  })
})
