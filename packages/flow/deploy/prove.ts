/** A row of the source as the text it came as, and what the model said about it in the evaluation. */
export type Sample = { text: Readonly<Record<string, string | null>>; stored: number }

type Row = Readonly<Record<string, number | string | boolean | null>>

/** The parts of the live path that the proof needs: the fitted recipe over readings, and the deployed model. */
export type LivePath = {
  push(rows: readonly Sample['text'][]): Promise<readonly { row: number; values: Row }[]>
  score(row: Row): { prediction: number; warning: boolean }
}

export type Proof = { rows: number; warnings: number; differing: number }

/**
 * Sends rows of the test part down the live path, as readings, and holds what comes out against what the evaluation
 * said about the same rows. A model is deployed only if nothing differs: the figures of the evaluation then are those of
 * the model that runs. Both paths use the same SQL and the same trees, so equal means equal to the last bit.
 */
export const prove = async (live: LivePath, samples: readonly Sample[]): Promise<Proof> => {
  const rows = await live.push(samples.map(sample => sample.text))
  const lived = rows.map(({ row, values }) => ({ stored: samples[row]!.stored, ...live.score(values) }))
  return {
    rows: samples.length,
    warnings: lived.filter(({ warning }) => warning).length,
    differing:
      samples.length - lived.filter(({ stored, prediction }) => Object.is(stored, prediction)).length,
  }
}
