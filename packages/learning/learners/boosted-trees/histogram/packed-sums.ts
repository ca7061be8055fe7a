/**
 * Gradient, hessian and number of rows share one 64-bit integer, so that a row costs one addition a feature (the idea of
 * Shi et al. 2022, “Quantized Training of Gradient Boosting Decision Trees”, there in 16 and 32 bits):
 *
 *     bits 38 … 63  sum of gradients, signed
 *     bits 14 … 37  sum of hessians
 *     bits  0 … 13  rows
 *
 * Sums of integers are exact, so they are the same in any order and for any number of threads. The steps are powers of
 * two, so that they stay exact as doubles as well.
 */
export const HESSIAN_SHIFT = 14
export const GRADIENT_SHIFT = 38

/** More rows than this could overflow a field. */
export const MOST_ROWS_IN_PACKED_SUM = 2 ** HESSIAN_SHIFT - 1

/** Largest steps a row; one is left free for rounding up. */
const MOST_GRADIENT_STEPS = 2 ** 11 - 2
const MOST_HESSIAN_STEPS = 2 ** 10 - 2

const stepFor = (largest: number, steps: number): number => {
  if (!(largest > 0)) return 1
  const step = 2 ** Math.ceil(Math.log2(largest / steps))
  return largest / step > steps ? step * 2 : step
}

/** The smallest powers of two in which derivatives up to these can be counted. */
export const stepsFor = (largestGradient: number, largestHessian: number) => ({
  gradientStep: stepFor(largestGradient, MOST_GRADIENT_STEPS),
  hessianStep: stepFor(largestHessian, MOST_HESSIAN_STEPS),
})

/**
 * Entries of a histogram: one a bin, with three doubles side by side: sum of gradients, sum of hessians, number of rows.
 */
export const ENTRY = 3

/** Adds packed sums (low and high half side by side) to a histogram, in the derivatives' own units, and clears them. */
export const unpackSums = (
  packed: Int32Array,
  entries: number,
  histogram: Float64Array,
  firstEntry: number,
  gradientStep: number,
  hessianStep: number,
): void => {
  for (let i = 0, at = firstEntry * ENTRY; i < entries; i++, at += ENTRY) {
    const low = packed[2 * i]!
    const high = packed[2 * i + 1]!
    histogram[at] = histogram[at]! + (high >> 6) * gradientStep
    histogram[at + 1] = histogram[at + 1]! + ((low >>> 14) | ((high & 63) << 18)) * hessianStep
    histogram[at + 2] = histogram[at + 2]! + (low & 16383)
    packed[2 * i] = 0
    packed[2 * i + 1] = 0
  }
}
