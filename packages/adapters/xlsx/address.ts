/** The letters of a column, 0 for A. */
export const columnName = (index: number): string => {
  let rest = index + 1
  let name = ''
  while (rest > 0) {
    const digit = (rest - 1) % 26
    name = String.fromCharCode(65 + digit) + name
    rest = Math.floor((rest - 1) / 26)
  }
  return name
}

/** The address of a cell on its own sheet; column and row count from 0. */
export const cellAddress = (column: number, row: number): string => `${columnName(column)}${row + 1}`

/** A sheet's name as a formula has it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`
