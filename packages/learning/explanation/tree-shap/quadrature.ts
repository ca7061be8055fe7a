/** Points in (0, 1) and their weights. */
export type Quadrature = { at: Float64Array; weight: Float64Array }

/** Value and slope of the Legendre polynomial of a degree. */
const legendre = (degree: number, x: number): [number, number] => {
  let [before, value] = [1, x]
  for (let n = 2; n <= degree; n++)
    [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n]
  return [value, (degree * (x * value - before)) / (x * x - 1)]
}

/** Gauss and Legendre's points on (0, 1): integrates polynomials of degree up to 2 · `points` − 1 exactly. */
export const gaussLegendre = (points: number): Quadrature => {
  const at = new Float64Array(points)
  const weight = new Float64Array(points)
  for (let i = 0; i < points; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5))
    for (let step = 0; step < 50; step++) {
      const [value, slope] = legendre(points, x)
      const change = points === 1 ? x : value / slope
      x -= change
      if (Math.abs(change) < 1e-16) break
    }
    const slope = points === 1 ? 1 : legendre(points, x)[1]
    at[i] = (1 + x) / 2
    weight[i] = 1 / ((1 - x * x) * slope * slope)
  }
  return { at, weight }
}
