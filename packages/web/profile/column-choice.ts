import type { ProfileColumn } from '@leinwand/contract'

export const FILTERS = ['all', 'alerts', 'missing', 'numbers', 'texts', 'times'] as const
export type Filter = (typeof FILTERS)[number]
export const SORTS = ['file', 'name', 'missing', 'distinct', 'alerts', 'strength'] as const
export type Sort = (typeof SORTS)[number]

export type Choice = { find: string; filter: Filter; sort: Sort }

const fits: Readonly<Record<Filter, (column: ProfileColumn) => boolean>> = {
  all: () => true,
  alerts: ({ alerts }) => alerts.length > 0,
  missing: ({ missing }) => missing > 0,
  numbers: ({ type }) => type === 'number' || type === 'integer',
  texts: ({ type }) => type === 'text' || type === 'boolean',
  times: ({ type }) => type === 'date' || type === 'timestamp',
}

type Order = (a: ProfileColumn, b: ProfileColumn) => number

const most =
  (figure: (column: ProfileColumn) => number): Order =>
  (a, b) =>
    figure(b) - figure(a)

const orders: Readonly<Record<Sort, Order>> = {
  file: () => 0,
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
  missing: most(({ missing, unreadable }) => missing + unreadable),
  distinct: most(({ distinct }) => distinct),
  alerts: most(({ alerts }) => alerts.length),
  strength: most(({ target }) => target?.strength ?? -1),
}

/** The columns that are looked for, in the order that is wanted; those that are equal in it stay as the file has them. */
export const chosenColumns = (
  columns: readonly ProfileColumn[],
  { find, filter, sort }: Choice,
): readonly ProfileColumn[] => {
  const wanted = find.trim().toLowerCase()
  return columns
    .filter(column => fits[filter](column) && column.name.toLowerCase().includes(wanted))
    .toSorted(orders[sort])
}
