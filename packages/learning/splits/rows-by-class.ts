/** The rows of each distinct value of `y`, values ascending, rows ascending. */
export const rowsByClass = (y: ArrayLike<number>): Int32Array[] => {
  const byClass = new Map<number, number[]>()
  for (let row = 0; row < y.length; row++) {
    const rows = byClass.get(y[row]!)
    if (rows) rows.push(row)
    else byClass.set(y[row]!, [row])
  }
  return [...byClass].sort(([a], [b]) => a - b).map(([, rows]) => Int32Array.from(rows))
}
