import type { ColumnProfile } from '@leinwand/flow/profile'

/** Of columns the few that tell most rows apart, in the order in which they stand. */
export const mostDistinct = <T extends { profile: ColumnProfile }>(
  columns: readonly T[],
  most: number,
): T[] => {
  const chosen = new Set(columns.toSorted((a, b) => b.profile.distinct - a.profile.distinct).slice(0, most))
  return columns.filter(column => chosen.has(column))
}
