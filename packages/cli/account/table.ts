const width = (text: string): number => [...text].length

/** Rows in columns: the first to the left, the others to the right as numbers stand. */
export const table = (rows: readonly (readonly string[])[], left: readonly number[] = [0]): string[] => {
  const columns = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, c) => Math.max(...rows.map(row => width(row[c] ?? ''))))
  const cell = (text: string, c: number) => {
    const room = ' '.repeat(Math.max(0, widths[c]! - width(text)))
    return left.includes(c) ? text + room : room + text
  }
  return rows.map(row => `  ${row.map(cell).join('  ').trimEnd()}`)
}
