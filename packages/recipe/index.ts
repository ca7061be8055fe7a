export { Recipe } from './recipe.ts'
export type { Sql, SqlParameter } from './sql.ts'
export { ColumnName, ColumnType, SplitStep, Step } from './steps/step.ts'
export { TableColumn } from './table.ts'
