/** Scores before the first tree: output by output, `rows` entries each. */
export const initialScores = (initial: ArrayLike<number>, rows: number): Float64Array => {
  const scores = new Float64Array(initial.length * rows)
  for (let output = 0; output < initial.length; output++)
    scores.fill(initial[output]!, output * rows, (output + 1) * rows)
  return scores
}
