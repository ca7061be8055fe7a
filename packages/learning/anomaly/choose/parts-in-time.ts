import type { Sequence } from '../sequences.ts'

/** Shares of a sequence behind which a detector is tried; the rows before are learned from. */
const CUTS = [0.4, 0.6, 0.8, 1] as const

export type PartInTime = { train: Int32Array; later: readonly Sequence[] }

const cut = (rows: Sequence, from: number, to: number): Sequence =>
  rows.subarray(Math.round(from * rows.length), Math.round(to * rows.length))

/** Of each sequence the rows before and from `share` on: the later part has no say in what is learned. */
export const earlierAndLater = (sequences: readonly Sequence[], share: number) => ({
  earlier: sequences.map(rows => cut(rows, 0, share)),
  later: sequences.map(rows => cut(rows, share, 1)).filter(rows => rows.length > 0),
})

/** Each part is learned from what was before and tried on what came next, machine by machine; labelled rows do not teach. */
export const partsInTime = (sequences: readonly Sequence[], labels?: Uint8Array): PartInTime[] =>
  CUTS.slice(1).map((to, fold) => ({
    train: Int32Array.from(sequences.flatMap(rows => [...cut(rows, 0, CUTS[fold]!)])).filter(
      row => !labels?.[row],
    ),
    later: sequences.map(rows => cut(rows, CUTS[fold]!, to)).filter(rows => rows.length > 0),
  }))
