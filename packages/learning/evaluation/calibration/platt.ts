/** Probability = 1 / (1 + exp(slope · score + offset)); a slope below 0 keeps the order. */
export type Sigmoid = { slope: number; offset: number }

const MOST_STEPS = 100
const SMALLEST_STEP = 1e-10
/** Keeps the Hessian invertible (Lin et al. 2007). */
const RIDGE = 1e-12

/** −y·f − log(1 − p) written so that no exp overflows. */
const lossOf = (target: number, f: number): number =>
  f >= 0 ? target * f + Math.log1p(Math.exp(-f)) : (target - 1) * f + Math.log1p(Math.exp(f))

/**
 * Platt's scaling (1999): a sigmoid over a score, fitted by Newton's method with halved steps (Lin, Lin & Weng 2007), on
 * targets a little inside 0 and 1, so that few rows do not make it sure. `happened` is 1 where the event happened.
 */
export const fitSigmoid = (
  scores: ArrayLike<number>,
  happened: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Sigmoid => {
  const rows = scores.length
  const weightOf = (row: number) => (weights ? weights[row]! : 1)
  let positives = 0
  let negatives = 0
  for (let row = 0; row < rows; row++)
    if (happened[row] === 1) positives += weightOf(row)
    else negatives += weightOf(row)
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  const targetOf = (row: number) => (happened[row] === 1 ? high : low)
  const loss = (slope: number, offset: number) => {
    let sum = 0
    for (let row = 0; row < rows; row++)
      sum += weightOf(row) * lossOf(targetOf(row), slope * scores[row]! + offset)
    return sum
  }
  let slope = 0
  let offset = Math.log((negatives + 1) / (positives + 1))
  let current = loss(slope, offset)
  for (let step = 0; step < MOST_STEPS; step++) {
    let [h11, h22, h21, g1, g2] = [RIDGE, RIDGE, 0, 0, 0]
    for (let row = 0; row < rows; row++) {
      const score = scores[row]!
      const p = 1 / (1 + Math.exp(slope * score + offset))
      const curvature = weightOf(row) * p * (1 - p)
      const gradient = weightOf(row) * (targetOf(row) - p)
      h11 += score * score * curvature
      h22 += curvature
      h21 += score * curvature
      g1 += score * gradient
      g2 += gradient
    }
    if (Math.abs(g1) < 1e-9 && Math.abs(g2) < 1e-9) break
    const determinant = h11 * h22 - h21 * h21
    const bySlope = -(h22 * g1 - h21 * g2) / determinant
    const byOffset = -(-h21 * g1 + h11 * g2) / determinant
    const fall = g1 * bySlope + g2 * byOffset
    let size = 1
    let next = loss(slope + bySlope, offset + byOffset)
    while (!(next < current + 1e-4 * size * fall) && size > SMALLEST_STEP) {
      size /= 2
      next = loss(slope + size * bySlope, offset + size * byOffset)
    }
    if (size <= SMALLEST_STEP) break
    slope += size * bySlope
    offset += size * byOffset
    current = next
  }
  return { slope, offset }
}
