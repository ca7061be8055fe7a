/**
 * Rows from the highest score to the lowest, and where each run of equal scores ends. Made once, it serves any weights:
 * a bootstrap that sorted again for each resample would spend its time on nothing else.
 */
export type Ranking = { order: Int32Array; runEnds: Int32Array }

export const rankingOf = (scores: ArrayLike<number>): Ranking => {
  const order = Int32Array.from({ length: scores.length }, (_, row) => row).sort(
    (a, b) => scores[b]! - scores[a]!,
  )
  const runEnds = Int32Array.from(order.keys()).filter(
    i => i === order.length - 1 || scores[order[i + 1]!] !== scores[order[i]!],
  )
  return { order, runEnds }
}

export type Areas = { rocAuc: number; prAuc: number }

/**
 * Area under ROC (ties half) and average precision, in one pass. `isPositive[row]` is 1 for positive rows; a row of
 * weight 0 is not there. `NaN` where the rows that count do not have what an area needs.
 */
export const areasOf = (
  { order, runEnds }: Ranking,
  isPositive: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Areas => {
  let truePositives = 0
  let falsePositives = 0
  let roc = 0
  let precisionArea = 0
  let i = 0
  for (let run = 0; run < runEnds.length; run++) {
    let positives = 0
    let negatives = 0
    for (; i <= runEnds[run]!; i++) {
      const row = order[i]!
      const weight = weights ? weights[row]! : 1
      if (isPositive[row] === 1) positives += weight
      else negatives += weight
    }
    roc += negatives * (truePositives + positives / 2)
    truePositives += positives
    falsePositives += negatives
    if (positives > 0) precisionArea += (positives * truePositives) / (truePositives + falsePositives)
  }
  return { rocAuc: roc / (truePositives * falsePositives), prAuc: precisionArea / truePositives }
}
