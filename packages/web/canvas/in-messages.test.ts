import { ClientEvent } from '@leinwand/contract'
import { type CanvasAct, newNote, type ProposedAct, type SingleAct } from '@leinwand/method'
import { expect, test } from 'vitest'
import { inMessages, inPieces } from './in-messages.ts'

const SOCKET_LIMIT_BYTES = 4 * 1024 * 1024

const added = (index: number, details: string): SingleAct => ({
  kind: 'note-added',
  note: newNote({ id: `n${index}`, block: 'channels', rank: index, text: `n${index}`, details }),
})
const together = (count: number, details = ''): Extract<CanvasAct, { kind: 'acts-together' }> => ({
  kind: 'acts-together',
  reason: 'undone',
  acts: Array.from({ length: count }, (_, index) => added(index, details)),
})
const proposed = (acts: readonly CanvasAct[]): ProposedAct[] =>
  acts.map((act, index) => ({ id: `a${index}`, act }))
const message = (acts: readonly ProposedAct[]) => ({ kind: 'act', project: 'p', variant: 'main', acts })

test.each([
  ['as many changes as one act holds', together(2_000), 1],
  ['one change more', together(2_001), 2],
  // An umlaut is two bytes: 2 × 10,000 × 500 are some 10 MB.
  ['the longest details', together(500, 'ä'.repeat(10_000)), 4],
])('%s fit the contract and the socket, in their order', (_, act, pieces) => {
  const acts = inPieces(act)
  expect(acts).toHaveLength(pieces)
  const messages = inMessages(proposed(acts))
  for (const one of messages) {
    expect(ClientEvent.safeParse(message(one)).success).toBe(true)
    expect(new TextEncoder().encode(JSON.stringify(message(one))).length).toBeLessThan(SOCKET_LIMIT_BYTES)
  }
  const sent = messages.flat().flatMap(each => (each.act.kind === 'acts-together' ? each.act.acts : []))
  expect(sent).toEqual(act.acts)
})

test('a thousand and one acts are three messages, and none is none', () => {
  const acts = proposed(together(1_001).acts)
  const messages = inMessages(acts)
  expect(messages.map(({ length }) => length)).toEqual([500, 500, 1])
  expect(messages.flat()).toEqual(acts)
  expect(inMessages([])).toEqual([])
})
