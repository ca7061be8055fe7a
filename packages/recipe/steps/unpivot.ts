import { z } from 'zod'
import { ColumnName } from './column.ts'

/** Columns become rows: one for each of `columns` (or for all but `except`), with the column's name and its value. */
export const UnpivotStep = z
  .strictObject({
    step: z.literal('unpivot'),
    columns: z.array(ColumnName).min(1).max(20_000).optional(),
    except: z.array(ColumnName).max(2000).optional(),
    name: ColumnName,
    value: ColumnName,
    /** A column that counts the columns from 1. */
    position: ColumnName.optional(),
  })
  .refine(step => (step.columns === undefined) !== (step.except === undefined), {
    message: 'either columns or except, not both and not neither',
  })
