import { fUpperQuantile } from '../../statistics/f-distribution.ts'
import { normalQuantile } from '../../statistics/normal-distribution.ts'

/** T² of a new row exceeds this with probability `share`, with `components` fitted on `rows` normal rows (Hotelling; Tracy, Young & Mason 1992). */
export const t2Limit = (components: number, rows: number, share: number): number =>
  ((components * (rows * rows - 1)) / (rows * (rows - components))) *
  fUpperQuantile(share, components, rows - components)

/** Below this the residual is rounding; a row has to leave the plane by more than a millionth of a deviation. */
const NO_RESIDUAL = 1e-12

/** Q exceeds this with probability `share`, by the variances along the directions left out (Jackson & Mudholkar 1979). */
export const qLimit = (residual: readonly number[], share: number): number => {
  const power = (exponent: number) => residual.reduce((sum, value) => sum + value ** exponent, 0)
  const [one, two, three] = [power(1), power(2), power(3)]
  if (one <= NO_RESIDUAL) return NO_RESIDUAL
  const h = 1 - (2 * one * three) / (3 * two * two)
  const z = -normalQuantile(share)
  if (Math.abs(h) < 1e-6) return one * Math.exp((z * Math.sqrt(2 * two)) / one) // the formula's own limit
  const inner = (z * Math.sqrt(2 * two * h * h)) / one + 1 + (two * h * (h - 1)) / (one * one)
  return Math.max(NO_RESIDUAL, one * Math.max(inner, 1e-12) ** (1 / h))
}
