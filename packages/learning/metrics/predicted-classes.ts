/** The most probable class of each row; the first of equals. `probabilities[k][row]`. */
export const mostProbableClasses = (probabilities: readonly Float64Array[]): Int32Array => {
  const rows = probabilities[0]?.length ?? 0
  const classes = new Int32Array(rows)
  for (let row = 0; row < rows; row++)
    for (let k = 1; k < probabilities.length; k++)
      if (probabilities[k]![row]! > probabilities[classes[row]!]![row]!) classes[row] = k
  return classes
}

/** Two classes: `positive` where its probability is at least `threshold`, otherwise the other one. */
export const classesByThreshold = (
  probability: Float64Array,
  threshold: number,
  positive: number,
): Int32Array => Int32Array.from(probability, value => (value >= threshold ? positive : 1 - positive))
