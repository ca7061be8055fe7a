import type { AvailableColumn } from './acquisition-plan.ts'
import type { Need } from './need.ts'

/** The words of a name, without a unit in brackets, without case and accents. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/[[(][^[\]()]*[\])]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1)

/** The share of the quantity's words that the column's name has, whole or as the beginning of a longer one. */
const likeness = (quantity: string, column: string): number => {
  const wanted = wordsOf(quantity)
  const found = wordsOf(column)
  const hits = wanted.filter(word =>
    found.some(
      other => other === word || (word.length >= 4 && (other.includes(word) || word.includes(other))),
    ),
  )
  return wanted.length === 0 ? 0 : hits.length / wanted.length
}

/**
 * The column that most likely holds a quantity: by the words of its name, and of those equally alike the one whose unit
 * converts. Nothing where less than half of the words are found: a wrong proposal costs more than none.
 */
export const proposedColumn = (
  { quantity, unit }: Need,
  columns: readonly AvailableColumn[],
  converts: (from: string, to: string) => boolean,
): AvailableColumn | undefined => {
  const score = (column: AvailableColumn): number => {
    const alike = likeness(quantity, column.column)
    const sameUnit = unit !== undefined && column.unit !== null && converts(column.unit, unit)
    return alike < 0.5 ? 0 : alike + (sameUnit ? 0.25 : 0)
  }
  let best: AvailableColumn | undefined
  for (const column of columns)
    if (score(column) > 0 && (best === undefined || score(column) > score(best))) best = column
  return best
}
