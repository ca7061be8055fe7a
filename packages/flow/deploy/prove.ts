/**
 * A row of the source as the text it came as, and what the model said about it in the evaluation; null where the row only
 * goes before others, whose windows reach back to it.
 */
export type Sample = { text: Readonly<Record<string, string | null>>; stored: number | null }

type Row = Readonly<Record<string, number | string | boolean | null>>

/** The parts of the live path that the proof needs: the fitted recipe over readings, and the deployed model. */
export type LivePath = {
  push(rows: readonly Sample['text'][]): Promise<readonly { row: number; values: Row }[]>
  score(row: Row): { prediction: number; warning: boolean }
}

export type Proof = { rows: number; warnings: number; differing: number }

/**
 * Sends rows of the test part down the live path, as readings, batch by batch, and holds what comes out against what the
 * evaluation said about the same rows. A model is deployed only if nothing differs: the figures of the evaluation then are
 * those of the model that runs. Both paths use the same SQL and the same trees, so equal means equal to the last bit.
 */
export const prove = async (live: LivePath, batches: AsyncIterable<readonly Sample[]>): Promise<Proof> => {
  const storedOf = new Map<number, number>()
  const proof = { warnings: 0, alike: 0 }
  let pushed = 0
  for await (const samples of batches) {
    for (const [index, { stored }] of samples.entries())
      if (stored !== null) storedOf.set(pushed + index, stored)
    pushed += samples.length
    for (const { row, values } of await live.push(samples.map(({ text }) => text))) {
      const stored = storedOf.get(row)
      if (stored === undefined) continue
      const { prediction, warning } = live.score(values)
      if (warning) proof.warnings++
      if (Object.is(stored, prediction)) proof.alike++
    }
  }
  const rows = storedOf.size
  return { rows, warnings: proof.warnings, differing: rows - proof.alike }
}
