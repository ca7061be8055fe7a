import type { CanvasAct, ProposedAct } from '@leinwand/method'

/** What the contract lets through at once: so many acts, and so many changes in one. */
const ACTS_AT_MOST = 500
const CHANGES_AT_MOST = 2_000
/** The server shuts the socket on a message of more than 4 MiB; what is around the acts fits in what this leaves. */
const BYTES_AT_MOST = 3 * 1024 * 1024

const encoder = new TextEncoder()
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length

/** Runs of neighbours, each of at most so many and so many bytes; what is too large alone is alone. */
const runs = <T>(all: readonly T[], most: number): T[][] => {
  const found: T[][] = []
  let room = 0
  for (const one of all) {
    const bytes = bytesOf(one)
    const last = found.at(-1)
    if (last !== undefined && last.length < most && bytes <= room) last.push(one)
    else {
      found.push([one])
      room = BYTES_AT_MOST
    }
    room -= bytes
  }
  return found
}

/** An act as one, or as several where it is more than one message holds: five hundred long notes that come back at once. */
export const inPieces = (act: CanvasAct): CanvasAct[] =>
  act.kind === 'acts-together' ? runs(act.acts, CHANGES_AT_MOST).map(acts => ({ ...act, acts })) : [act]

/** Acts in the messages that carry them, in their order. */
export const inMessages = (acts: readonly ProposedAct[]): ProposedAct[][] => runs(acts, ACTS_AT_MOST)
