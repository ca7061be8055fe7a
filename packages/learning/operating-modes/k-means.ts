import type { Random } from '../statistics/random.ts'

/** Places one after another, `width` numbers each; missing is `NaN`. */
export type Places = { values: Float64Array; width: number; count: number }

const ROUNDS = 50

/** Squared distance over what both know, as if the rest were alike on average (partial distance, Dixon 1979). */
export const squaredDistance = (places: Places, at: number, centre: Float64Array): number => {
  const { values, width } = places
  let [sum, known] = [0, 0]
  for (let f = 0; f < width; f++) {
    const off = values[at * width + f]! - centre[f]!
    if (Number.isNaN(off)) continue
    sum += off * off
    known++
  }
  return known === 0 ? 0 : (sum * width) / known
}

const nearestCentre = (places: Places, at: number, centres: readonly Float64Array[]) => {
  let [best, distance] = [0, Number.POSITIVE_INFINITY]
  centres.forEach((centre, mode) => {
    const own = squaredDistance(places, at, centre)
    if (own < distance) [best, distance] = [mode, own]
  })
  return { mode: best, distance }
}

/** Missing parts of a first centre lie in the middle, which is nought in a scaled space. */
const placeAt = ({ values, width }: Places, at: number): Float64Array =>
  values.slice(at * width, (at + 1) * width).map(value => (Number.isNaN(value) ? 0 : value))

/** First centres far from each other: each drawn by the square of its distance (k-means++, Arthur & Vassilvitskii 2007). */
const firstCentres = (places: Places, modes: number, random: Random): Float64Array[] => {
  const centres = [placeAt(places, random.integer(places.count))]
  while (centres.length < modes) {
    const distances = Float64Array.from(
      { length: places.count },
      (_, at) => nearestCentre(places, at, centres).distance,
    )
    const whole = distances.reduce((sum, distance) => sum + distance, 0)
    if (!(whole > 0)) return centres
    let left = random.uniform() * whole
    let drawn = 0
    while (drawn < places.count - 1 && left >= distances[drawn]!) {
      left -= distances[drawn]!
      drawn++
    }
    centres.push(placeAt(places, drawn))
  }
  return centres
}

export const modesOf = (places: Places, centres: readonly Float64Array[]): Int32Array =>
  Int32Array.from({ length: places.count }, (_, at) => nearestCentre(places, at, centres).mode)

/** Lloyd's rounds until nothing moves: each centre to the mean of what is known of its places. */
export const kMeans = (places: Places, modes: number, random: Random) => {
  let centres = firstCentres(places, modes, random)
  let of = modesOf(places, centres)
  for (let round = 0; round < ROUNDS; round++) {
    centres = centres.map((centre, mode) => {
      const sums = new Float64Array(places.width)
      const counts = new Float64Array(places.width)
      of.forEach((own, at) => {
        if (own !== mode) return
        for (let f = 0; f < places.width; f++) {
          const value = places.values[at * places.width + f]!
          if (Number.isNaN(value)) continue
          sums[f] = sums[f]! + value
          counts[f] = counts[f]! + 1
        }
      })
      return sums.map((sum, f) => (counts[f]! > 0 ? sum / counts[f]! : centre[f]!))
    })
    const next = modesOf(places, centres)
    const same = next.every((mode, at) => mode === of[at])
    of = next
    if (same) break
  }
  return { centres, of }
}
