import { mixedDistance, type Place } from './mixed-space.ts'

export type Neighbour = { row: number; distance: number }

/**
 * The `count` nearest of the places, nearest first, the earlier of equals. `leftOut(row)` says which do not count, such
 * as the row itself or those of its own machine. O(places · features).
 */
export const nearest = (
  isCategory: Uint8Array,
  place: Place,
  places: ArrayLike<number>,
  count: number,
  leftOut?: (row: number) => boolean,
): Neighbour[] => {
  const width = isCategory.length
  const found: Neighbour[] = []
  for (let row = 0; row * width < places.length; row++) {
    if (leftOut?.(row)) continue
    const distance = mixedDistance(isCategory, place, places, row * width)
    if (found.length === count && !(distance < found[count - 1]!.distance)) continue
    if (found.length === count) found.pop()
    let at = found.length
    while (at > 0 && found[at - 1]!.distance > distance) at--
    found.splice(at, 0, { row, distance })
  }
  return found
}

/** Mean distance of neighbours; infinite without any. */
export const meanDistance = (neighbours: readonly Neighbour[]): number =>
  neighbours.length === 0
    ? Number.POSITIVE_INFINITY
    : neighbours.reduce((sum, { distance }) => sum + distance, 0) / neighbours.length
