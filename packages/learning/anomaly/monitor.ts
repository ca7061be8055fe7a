/**
 * A model made ready to judge rows in their order. `judge` reads one value a feature (`NaN` missing), writes what each
 * feature adds, and gives the score; 1 is the alarm limit. `at`: milliseconds since 1970, where it is known. What is carried
 * from row to row is what `memory` copies out, always of one length, and `goOn` takes back, so that a stream that was
 * interrupted goes on where it was.
 */
export type Monitor = {
  judge: (values: Float64Array, contributions: Float64Array, at?: number) => number
  memory: () => Float64Array
  goOn: (memory: Float64Array) => void
}

/** The two ends of a memory that is these numbers. */
export const carrying = (numbers: Float64Array): Pick<Monitor, 'memory' | 'goOn'> => ({
  memory: () => numbers.slice(),
  goOn: memory => numbers.set(memory),
})

export const NO_MEMORY = carrying(new Float64Array(0))
