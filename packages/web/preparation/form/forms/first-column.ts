import type { ColumnType, TableColumn } from '@leinwand/recipe'

export const NUMERIC: readonly ColumnType[] = ['number', 'integer']
export const TIMES: readonly ColumnType[] = ['timestamp', 'date']
export const TEXTS: readonly ColumnType[] = ['text']

/** The first column of one of the types, as the value that a new step begins with; '' where there is none. */
export const firstColumn = (columns: readonly TableColumn[], types: readonly ColumnType[]): string =>
  columns.find(({ type }) => types.includes(type))?.name ?? ''

/** A name that no column has yet. */
export const freeName = (columns: readonly TableColumn[], wanted: string): string => {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()))
  if (!taken.has(wanted.toLowerCase())) return wanted
  let count = 2
  while (taken.has(`${wanted.toLowerCase()}${count}`)) count += 1
  return `${wanted}${count}`
}
