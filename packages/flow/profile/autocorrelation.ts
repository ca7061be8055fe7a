import { fourier } from './fourier.ts'

/** Signals on a grid: a value per step, NaN where nothing was measured. */
export type Grid = Float64Array

/** Without mean and straight trend, nought where nothing was measured; how much is known, and its mean square. */
const levelled = (grid: Grid) => {
  let [n, sumT, sumX, sumTT, sumTX] = [0, 0, 0, 0, 0]
  const middle = grid.length / 2
  for (let at = 0; at < grid.length; at++) {
    const x = grid[at]!
    if (Number.isNaN(x)) continue
    const t = at - middle
    n++
    sumT += t
    sumX += x
    sumTT += t * t
    sumTX += t * x
  }
  const spread = sumTT - (sumT * sumT) / n
  const slope = n > 2 && spread > 0 ? (sumTX - (sumT * sumX) / n) / spread : 0
  const level = (sumX - slope * sumT) / n
  const values = new Float64Array(grid.length)
  let square = 0
  for (let at = 0; at < grid.length; at++) {
    const x = grid[at]!
    if (Number.isNaN(x)) continue
    values[at] = x - level - slope * (at - middle)
    square += values[at]! ** 2
  }
  return { values, n, square: n === 0 ? 0 : square / n, size: n === 0 ? 0 : sumX / n }
}

/** What rounding leaves of a signal that is a straight line. */
const NOTHING = 1e-18

/**
 * Autocorrelation of a signal, less its straight trend, at every lag up to half its length: the mean product of values
 * so far apart over their mean square. NaN where fewer pairs are known than the lag is long, or nothing varies. All lags
 * at once by way of the power spectrum (Wiener and Khinchin); what is known is carried along as the imaginary part.
 */
export const autocorrelations = (grid: Grid): Float64Array => {
  const { values, n, square, size } = levelled(grid)
  const lags = Math.floor(grid.length / 2) + 1
  const found = new Float64Array(lags).fill(Number.NaN)
  if (n < 4 || square <= NOTHING * size * size) return found
  const length = 2 ** Math.ceil(Math.log2(2 * grid.length))
  const re = new Float64Array(length)
  const im = new Float64Array(length)
  re.set(values)
  for (let at = 0; at < grid.length; at++) im[at] = Number.isNaN(grid[at]!) ? 0 : 1
  fourier(re, im)
  // The transforms of both parts out of that of the whole; their powers are even, so that they pack in the same way.
  const power = new Float64Array(length)
  const known = new Float64Array(length)
  for (let at = 0; at < length; at++) {
    const other = (length - at) % length
    power[at] = ((re[at]! + re[other]!) ** 2 + (im[at]! - im[other]!) ** 2) / 4
    known[at] = ((im[at]! + im[other]!) ** 2 + (re[at]! - re[other]!) ** 2) / 4
  }
  fourier(power, known)
  for (let lag = 0; lag < lags; lag++) {
    const pairs = Math.round(known[lag]! / length)
    if (pairs >= Math.max(1, lag))
      found[lag] = Math.max(-1, Math.min(1, power[lag]! / length / pairs / square))
  }
  return found
}

/**
 * Autocorrelation one lag later of what is left of a signal when the mean of a window as long as the lag is taken away: a
 * season stays, the drift of a random walk does not. NaN where too little is known.
 */
export const autocorrelationBesidesDrift = (grid: Grid, lag: number): number => {
  const sums = new Float64Array(grid.length + 1)
  const counts = new Uint32Array(grid.length + 1)
  for (let at = 0; at < grid.length; at++) {
    const isKnown = !Number.isNaN(grid[at]!)
    sums[at + 1] = sums[at]! + (isKnown ? grid[at]! : 0)
    counts[at + 1] = counts[at]! + Number(isKnown)
  }
  const half = Math.floor(lag / 2)
  const rest = grid.map((value, at) => {
    const [from, to] = [at - half, at - half + lag]
    const count = from < 0 || to > grid.length ? 0 : counts[to]! - counts[from]!
    return count < lag / 2 ? Number.NaN : value - (sums[to]! - sums[from]!) / count
  })
  let [pairs, shared, square, n] = [0, 0, 0, 0]
  for (let at = 0; at < rest.length; at++) {
    const value = rest[at]!
    if (Number.isNaN(value)) continue
    n++
    square += value * value
    const product = at >= lag ? value * rest[at - lag]! : Number.NaN
    if (Number.isNaN(product)) continue
    pairs++
    shared += product
  }
  return pairs < lag || square === 0 ? Number.NaN : shared / pairs / (square / n)
}
