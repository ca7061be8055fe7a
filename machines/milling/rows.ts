import { machine } from './machine.ts'
import { random } from './random.ts'
import type { MillingRow } from './row.ts'
import { normalisation, walk } from './walk.ts'

/** Rows after which the temperature has forgotten where it was: some fifteen spells, warm and cold, in 10,000 rows. */
const memory = 600
/** Each quantity draws from a stream of its own, so that one more draw for one does not move the others. */
const streams = { machine: 1, air: 2, process: 3 } as const
type Stream = keyof typeof streams

const streamOf = (seed: number, stream: Stream) => random(seed * 4 + streams[stream])
const walkOf = (seed: number, stream: Stream) => walk(streamOf(seed, stream), memory)

/**
 * Rows of a machine, as many as asked for, one at a time. The temperatures have the published standard deviations over
 * exactly these rows, so the walks are gone through once before the first row comes.
 */
export function* millingRows({ rows, seed }: { rows: number; seed: number }): Generator<MillingRow, void> {
  const air = normalised(seed, 'air', rows)
  const process = normalised(seed, 'process', rows)
  const made = machine(streamOf(seed, 'machine'), air, process)
  for (let n = 0; n < rows; n++) yield made.next().value
}

/** Rows of a machine that works on and on. */
export const endlessMillingRows = (seed: number): Generator<MillingRow, never> =>
  machine(streamOf(seed, 'machine'), walkOf(seed, 'air'), walkOf(seed, 'process'))

function* normalised(seed: number, stream: Stream, rows: number): Generator<number, never> {
  const { mean, sd } = normalisation(walkOf(seed, stream), rows)
  const values = walkOf(seed, stream)
  for (;;) yield (values.next().value - mean) / sd
}
