import { columnOf } from '../binned-matrix.ts'
import type { PerformPart } from './perform-part.ts'
import type { Workspace } from './workspace.ts'

/** V8 compiles a loop well only after it has been called a few times. */
const ROWS_AT_ONCE = 16_384

const binStaged = (workspace: Workspace, values: Float64Array, feature: number, thread: number): void => {
  const { binned, desks, binLoop } = workspace
  const features = binned.features[feature]!
  if (features.kind !== 'numeric') throw new TypeError('only numbers are put into staging')
  const { thresholds } = desks[thread]!
  thresholds.fill(Number.POSITIVE_INFINITY)
  thresholds.set(features.thresholds)
  const { bins, stride, place } = columnOf(binned, feature)
  for (let from = 0; from < values.length; from += ROWS_AT_ONCE) {
    const to = Math.min(values.length, from + ROWS_AT_ONCE)
    binLoop(
      values.byteOffset + 8 * from,
      values.byteOffset + 8 * to,
      thresholds.byteOffset,
      features.present,
      bins.byteOffset + (from * stride + place) * binned.binBytes,
      stride * binned.binBytes,
    )
  }
}

/** Bins the columns that were put into staging; orders: the feature of each, −1 for none. */
export const binColumns: PerformPart = (workspace, _control, thread, threads) => {
  const { staging, orders } = workspace
  for (let i = thread; i < staging.length; i += threads)
    if (orders[i]! >= 0) binStaged(workspace, staging[i]!, orders[i]!, thread)
}
