export { carries } from './carries.ts'
export type { CellValue, Prediction, Predictions } from './prediction.ts'
export { type Question, type Score, scorer, watchedClass } from './score.ts'
export { textRows } from './text-row.ts'
