/**
 * Names that no column may have: the row's ordinal, its part and fold travel with every row, `_let0` … and `_rule0` …
 * are those of intermediate results.
 */
const RESERVED = /^_(row|part|fold|let\d+|rule\d+)$/i

/** A NUL ends a C string, and half a surrogate pair is no text: neither can be the name of a column. */
export const isUsableName = (name: string): boolean =>
  name.length > 0 && name.isWellFormed() && !name.includes('\0') && !RESERVED.test(name)

/** DuckDB compares names without regard to case, so `Torque` and `torque` are one column to it. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
