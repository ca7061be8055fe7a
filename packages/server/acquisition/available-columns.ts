import type { Profile } from '@leinwand/contract'
import type { AvailableColumn } from '@leinwand/method'

/** The columns of a profile, as the acquisition plan has to know them. */
export const availableColumns = ({ source, rows, columns }: Profile): AvailableColumn[] =>
  columns.map(({ name, unit, missing }) => ({
    source,
    column: name,
    unit,
    rows,
    missing,
    intervalSeconds: null,
  }))
