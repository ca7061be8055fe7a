import type { Merge, ReadCell, ReadRow } from './sheet-rows.ts'

/**
 * Gives the value of a merged range to every cell of it, row by row from top to bottom. Rows have to come in order; a row
 * that is not there stays away.
 */
export const spreadMerges = (merges: readonly Merge[]): ((row: ReadRow) => ReadRow) => {
  const waiting = merges.toSorted((a, b) => a.top - b.top)
  let next = 0
  let active: { merge: Merge; cell: ReadCell | undefined }[] = []
  return ({ row, cells }) => {
    while (next < waiting.length && waiting[next]!.top <= row) {
      const merge = waiting[next++]!
      const cell = merge.top === row ? cells.get(merge.left) : undefined
      if (cell && merge.bottom >= row) active.push({ merge, cell })
    }
    if (active.length === 0) return { row, cells }
    active = active.filter(({ merge }) => merge.bottom >= row)
    const spread = new Map(cells)
    for (const { merge, cell } of active)
      for (let column = merge.left; column <= merge.right; column++)
        if (cell && !spread.has(column)) spread.set(column, cell)
    return { row, cells: spread }
  }
}
