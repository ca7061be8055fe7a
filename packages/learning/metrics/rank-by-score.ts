/** Rows whose score is equal, met together on the way from the highest score to the lowest. */
export type ScoreStep = {
  score: number
  /** Rows so far with at least this score that are positive, and that are not. */
  truePositives: number
  falsePositives: number
}

/** One step per distinct score, highest first. `actual` is 1 for positive rows, anything else is negative. */
export const rankByScore = (actual: ArrayLike<number>, scores: ArrayLike<number>): ScoreStep[] => {
  const order = Int32Array.from({ length: actual.length }, (_, row) => row).sort(
    (a, b) => scores[b]! - scores[a]!,
  )
  const steps: ScoreStep[] = []
  let truePositives = 0
  let falsePositives = 0
  order.forEach((row, i) => {
    if (actual[row] === 1) truePositives++
    else falsePositives++
    const score = scores[row]!
    const next = order[i + 1]
    if (next === undefined || scores[next] !== score) steps.push({ score, truePositives, falsePositives })
  })
  return steps
}
