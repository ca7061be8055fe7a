/** Natural logarithm of the gamma function for x > 0: Stirling's series after shifting x beyond 10 (DLMF 5.11.1). */
export const logGamma = (x: number): number => {
  let shifted = x
  let product = 1
  while (shifted < 10) product *= shifted++
  const inverse = 1 / (shifted * shifted)
  const series =
    (1 / 12 + inverse * (-1 / 360 + inverse * (1 / 1260 + inverse * (-1 / 1680 + inverse / 1188)))) / shifted
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
  )
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
const betaFraction = (a: number, b: number, x: number): number => {
  const least = 1e-300
  const away = (value: number) => (Math.abs(value) < least ? least : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return fraction
}

/** Regularised incomplete beta function. */
const incompleteBeta = (a: number, b: number, x: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

/** Probability that a value of the F distribution with `above` and `below` degrees of freedom is larger than `f`. */
const fTail = (f: number, above: number, below: number): number =>
  incompleteBeta(below / 2, above / 2, below / (below + above * f))

/** The value that the F distribution exceeds with probability `tail`, in (0, 1). Found by halving, to rounding. */
export const fUpperQuantile = (tail: number, above: number, below: number): number => {
  let [low, high] = [0, 1]
  while (fTail(high, above, below) > tail) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2
    if (fTail(middle, above, below) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}
