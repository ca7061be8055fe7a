const whole = (base: number, exponent: number): number => {
  let result = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}

/**
 * The twelfth root by plain arithmetic: two square roots, which IEEE 754 rounds exactly, and a cube root by Newton's
 * steps from above, which stop where they no longer fall.
 */
const twelfthRoot = (base: number): number => {
  const fourth = Math.sqrt(Math.sqrt(base))
  if (fourth === 0 || !Number.isFinite(fourth)) return fourth
  let root = fourth > 1 ? fourth : 1
  for (;;) {
    const next = (2 * root + fourth / (root * root)) / 3
    if (next >= root) return root
    root = next
  }
}

/**
 * `base ^ exponent` for multiples of 1/12, the same to the last bit in every engine (which `Math.pow` is not: ECMA-262
 * leaves it to the implementation). `base` not negative where the exponent is not whole.
 */
export const power = (base: number, exponent: number): number => {
  const twelfths = Math.round(exponent * 12)
  const size = Math.abs(twelfths)
  const part = size % 12
  const value = whole(base, (size - part) / 12) * (part === 0 ? 1 : whole(twelfthRoot(base), part))
  return twelfths < 0 ? 1 / value : value
}

/** `i / (1 − (1 + i)^−n)`, and `1 / n` at a rate of 0. `periods` is a multiple of 1/12. */
export const annuityFactorOf = (rate: number, periods: number): number =>
  rate === 0 ? 1 / periods : rate / (1 - power(1 + rate, -periods))
