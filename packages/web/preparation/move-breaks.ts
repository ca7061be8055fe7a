import { FAILURES, type FailureCode, type Language, message } from '@leinwand/contract'
import { checkRecipe, type Failure, type Recipe } from '@leinwand/recipe'

const failureOf = (recipe: Recipe, columns: readonly string[]): Failure | null => {
  const checked = checkRecipe(recipe, columns)
  return checked.ok ? null : checked.failure
}

/** A failure that was there before, perhaps at another number. */
const sameKind = (a: Failure | null, b: Failure): boolean =>
  a?.code === b.code && a.params.column === b.params.column && a.params.name === b.params.name

/** What a change of a recipe would break that holds before it, as the failure it would bring; `null` where nothing. */
export const newBreak = (before: Recipe, after: Recipe, columns: readonly string[]): Failure | null => {
  const failure = failureOf(after, columns)
  return failure === null || sameKind(failureOf(before, columns), failure) ? null : failure
}

export const failureSentence = ({ code, params }: Failure, language: Language): string =>
  Object.hasOwn(FAILURES, code) ? message(code as FailureCode, params, language).message : code
