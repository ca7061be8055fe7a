const DAY = 86_400_000

/** A day as a spreadsheet counts it: days since 30 December 1899. */
export const excelDate = (iso: string): number =>
  Math.floor((Date.parse(iso.slice(0, 10)) - Date.UTC(1899, 11, 30)) / DAY)
