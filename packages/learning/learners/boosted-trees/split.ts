/** The best split found of a leaf so far. One is kept a leaf and written over; `gain` 0 = none. */
export type Split = {
  gain: number
  feature: number
  /** Numeric: the last bin that goes left. */
  lastLeftBin: number
  /** Categorical: the bins that go left (the missing bin may be among them); otherwise null. */
  leftBins: Int32Array | null
  missingLeft: boolean
  leftGradient: number
  leftHessian: number
  leftRows: number
  /** L2 penalty under which the gain was reckoned; the children's values use the same. */
  l2: number
}

export const noSplit = (): Split => ({
  gain: 0,
  feature: -1,
  lastLeftBin: -1,
  leftBins: null,
  missingLeft: false,
  leftGradient: 0,
  leftHessian: 0,
  leftRows: 0,
  l2: 0,
})

/** The sums over a leaf's rows, and the bounds of its value, which monotonic constraints above it have left. */
export type LeafSums = { gradient: number; hessian: number; rows: number; lowest: number; highest: number }

/** Draws the gradient towards 0 by the L1 penalty. */
export const shrinkL1 = (gradient: number, l1: number): number =>
  gradient > l1 ? gradient - l1 : gradient < -l1 ? gradient + l1 : 0

/** Twice the loss that the best leaf value takes away: G² / (H + λ) (Chen & Guestrin 2016, eq. 7). */
export const leafGain = (gradient: number, hessian: number, l1: number, l2: number): number => {
  const shrunk = shrinkL1(gradient, l1)
  return (shrunk * shrunk) / (hessian + l2)
}

/** The leaf's best value: −G / (H + λ) (eq. 5). */
export const leafValue = (gradient: number, hessian: number, l1: number, l2: number): number => {
  const shrunk = shrinkL1(gradient, l1)
  return shrunk === 0 ? 0 : -shrunk / (hessian + l2)
}

/** As `leafGain`, of a leaf whose value may not leave its bounds. */
export const boundedGain = (
  gradient: number,
  hessian: number,
  l1: number,
  l2: number,
  { lowest, highest }: { lowest: number; highest: number },
): number => {
  const best = leafValue(gradient, hessian, l1, l2)
  if (best >= lowest && best <= highest) return leafGain(gradient, hessian, l1, l2)
  const value = Math.min(Math.max(best, lowest), highest)
  return -(2 * gradient * value + (hessian + l2) * value * value + 2 * l1 * Math.abs(value))
}
