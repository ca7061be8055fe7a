import type { ColumnType } from '../steps/column.ts'

export const isNumeric = (type: ColumnType): boolean => type === 'number' || type === 'integer'

/** The type that two values have together: equal types, or `number` of integer and number. */
export const commonType = (a: ColumnType, b: ColumnType): ColumnType | null =>
  a === b ? a : isNumeric(a) && isNumeric(b) ? 'number' : null
