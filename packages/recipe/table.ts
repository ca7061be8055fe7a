import { z } from 'zod'
import { ColumnName, ColumnType } from './steps/column.ts'

/** A column of a table on its way through a recipe. */
export const TableColumn = z.strictObject({ name: ColumnName, type: ColumnType, unit: z.string().optional() })
export type TableColumn = z.infer<typeof TableColumn>
