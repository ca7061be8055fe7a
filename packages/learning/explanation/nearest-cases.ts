import { categoricalMarks, fitMixedSpace, placesOf } from '../applicability/mixed-space.ts'
import { type Neighbour, nearest } from '../applicability/nearest.ts'
import type { Matrix } from '../matrix/matrix.ts'

/**
 * For each row of `x` the `count` training rows that are most like it, nearest first: what happened then speaks to
 * people more than a figure. Distance as in `mixedDistance`, in the space of the training rows.
 */
export const nearestCases = (training: Matrix, x: Matrix, count = 5): Neighbour[][] => {
  const space = fitMixedSpace(training)
  const marks = categoricalMarks(space)
  const places = placesOf(space, training)
  const asked = placesOf(space, x)
  const width = marks.length
  return Array.from({ length: x.rows }, (_, row) =>
    nearest(marks, asked.subarray(row * width, (row + 1) * width), places, count),
  )
}
