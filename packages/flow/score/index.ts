export type { CellValue, Prediction, Predictions } from './prediction.ts'
