import { z } from 'zod'
import { WindowAggregate } from './aggregate.ts'
import { ColumnName } from './column.ts'
import { alongTime, Reach } from './window.ts'

/** Figures over the last rows of an asset, this one included: so many rows, or those less than so many seconds old. */
export const RollingStep = z.strictObject({
  step: z.literal('rolling'),
  window: Reach,
  ...alongTime,
  columns: z
    .array(z.strictObject({ column: ColumnName, of: ColumnName, as: WindowAggregate }))
    .min(1)
    .max(500),
})
