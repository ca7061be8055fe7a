import type { Fold } from '@leinwand/learning'

/** By the fold that tests each row, what every fold trains on and tests; folds that test nothing are left out. */
export const foldsOf = (foldOf: Int32Array, count: number): Fold[] => {
  const rows = Int32Array.from(foldOf.keys())
  return Array.from({ length: count }, (_, fold) => ({
    train: rows.filter(row => foldOf[row] !== fold),
    test: rows.filter(row => foldOf[row] === fold),
  })).filter(({ test }) => test.length > 0)
}
