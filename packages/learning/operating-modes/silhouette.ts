import { type Places, squaredDistance } from './k-means.ts'

/**
 * Mean silhouette of the places (Rousseeuw 1987), by all pairs: how much nearer a place is to its own mode than to the next
 * one, −1 … 1. Nought where there is only one mode. Cost: the square of the number of places.
 */
export const silhouette = (places: Places, of: Int32Array, modes: number): number => {
  const { count, width, values } = places
  let [sum, judged] = [0, 0]
  for (let at = 0; at < count; at++) {
    const own = values.subarray(at * width, (at + 1) * width)
    const sums = new Float64Array(modes)
    const counts = new Float64Array(modes)
    for (let other = 0; other < count; other++) {
      if (other === at) continue
      const mode = of[other]!
      sums[mode] = sums[mode]! + Math.sqrt(squaredDistance(places, other, own))
      counts[mode] = counts[mode]! + 1
    }
    const mine = of[at]!
    judged++
    // A mode of its own says nothing for or against it.
    if (counts[mine] === 0) continue
    const within = sums[mine]! / counts[mine]!
    let next = Number.POSITIVE_INFINITY
    for (let mode = 0; mode < modes; mode++)
      if (mode !== mine && counts[mode]! > 0) next = Math.min(next, sums[mode]! / counts[mode]!)
    const farther = Math.max(within, next)
    if (Number.isFinite(next) && farther > 0) sum += (next - within) / farther
  }
  return judged === 0 ? 0 : sum / judged
}
