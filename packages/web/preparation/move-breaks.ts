import { FAILURES, type FailureCode, type Language, message } from '@leinwand/contract'
import { type Failure, type Recipe, reorderBreaks, type SourceColumns } from '@leinwand/recipe'

/** All that is wrong with a recipe as it stands: a step that is moved to where it is. */
const failuresOf = (recipe: Recipe, sources: SourceColumns): readonly Failure[] =>
  reorderBreaks(recipe, 1, 1, sources).map(({ failure }) => failure)

/** A failure that was there before, perhaps at another number. */
const sameKind = (a: Failure, b: Failure): boolean =>
  a.code === b.code && a.params.column === b.params.column && a.params.name === b.params.name

/** What a change of a recipe would break that holds before it, as the failure it would bring; `null` where nothing. */
export const newBreak = (before: Recipe, after: Recipe, sources: SourceColumns): Failure | null => {
  const known = failuresOf(before, sources)
  return failuresOf(after, sources).find(failure => !known.some(each => sameKind(each, failure))) ?? null
}

export const failureSentence = ({ code, params }: Failure, language: Language): string =>
  Object.hasOwn(FAILURES, code) ? message(code as FailureCode, params, language).message : code
