import { FAILURES, type FailureCode, type Language, message } from '@leinwand/contract'
import { type ColumnType, compileExpression, compileExpressionOf, type TableColumn } from '@leinwand/recipe'

export type Problem = { readonly position: number | null; readonly sentence: string }

/** What is wrong with an expression, and at which character (from 1); `null` where nothing is. */
export const expressionProblem = (
  text: string,
  columns: readonly TableColumn[],
  result: ColumnType | undefined,
  language: Language,
): Problem | null => {
  const compiled =
    result === undefined ? compileExpression(text, columns) : compileExpressionOf(result, text, columns)
  if (compiled.ok) return null
  const { code, params } = compiled.failure
  const position = typeof params.position === 'number' ? params.position : null
  const known = Object.hasOwn(FAILURES, code)
  const said = known ? message(code as FailureCode, params, language).message : code
  // Elsewhere it stands behind the step that it is about; below its own field it begins a line.
  return { position, sentence: said.charAt(0).toUpperCase() + said.slice(1) }
}
