/** Seasons are looked for in the largest of the assets. */
const MOST_ASSETS = 5
const MOST_CELLS = 2_000_000

type Asset = { first: number; end: number }

const largest = (rows: number, starts: ReadonlySet<number>): Asset[] => {
  const firsts = [0, ...starts]
  return firsts
    .map((first, at) => ({ first, end: firsts[at + 1] ?? rows }))
    .toSorted((a, b) => b.end - b.first - (a.end - a.first))
    .slice(0, MOST_ASSETS)
}

/** The cell of each row of an asset, and a grid that each signal fills anew. */
const gridOf = (times: Float64Array, { first, end }: Asset, interval: number) => {
  const from = times[first]!
  const length = Math.min(MOST_CELLS, Math.round((times[end - 1]! - from) / interval) + 1)
  const cells = new Int32Array(end - first).fill(-1)
  for (let at = first; at < end; at++) {
    const cell = Math.round((times[at]! - from) / interval)
    if (cell >= 0 && cell < length) cells[at - first] = cell
  }
  return { first, cells, grid: new Float64Array(Math.max(0, length || 0)) }
}

/**
 * The largest assets on the grid of their interval: a function that lays a signal on it, NaN where nothing was measured.
 * What it gives holds until it is asked for the next signal.
 */
export const assetGrids = (
  times: Float64Array,
  starts: ReadonlySet<number>,
  interval: number | null,
): ((values: Float64Array) => Float64Array[]) => {
  if (interval === null) return () => []
  const assets = largest(times.length, starts).map(asset => gridOf(times, asset, interval))
  return values =>
    assets.map(({ first, cells, grid }) => {
      grid.fill(Number.NaN)
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at]!
        if (cell >= 0) grid[cell] = values[first + at]!
      }
      return grid
    })
}
