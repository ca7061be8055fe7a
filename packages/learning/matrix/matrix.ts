import type { Column } from './column.ts'

/** A table of features, stored by column; every column has `rows` entries. */
export type Matrix = { rows: number; columns: readonly Column[] }
