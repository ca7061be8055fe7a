import { binValues, columnOf } from '../binned-matrix.ts'
import type { PerformPart } from './perform-part.ts'

/** Each thread bins the column that was put into its staging; orders: the feature of each, −1 for none. */
export const binColumns: PerformPart = (workspace, _control, thread, threads) => {
  const { binned, staging, orders } = workspace
  for (let i = thread; i < staging.length; i += threads) {
    const feature = orders[i]!
    if (feature >= 0) binValues(staging[i]!, binned.features[feature]!, columnOf(binned, feature))
  }
}
