import type { Sources } from '@leinwand/flow/prepare'
import {
  type CheckedRecipe,
  failure,
  nearest,
  neededInputs,
  type Recipe,
  type Result,
  shortList,
  success,
} from '@leinwand/recipe'

type Asked = {
  recipe: Recipe
  checked: CheckedRecipe
  /** By source those that the recipe reads. */
  columns: Readonly<Record<string, readonly string[]>>
  features: readonly string[] | undefined
}

/** Fails with `new-data-columns-missing`: which are missing, and what the first of them may be called there. */
const lacking = (source: string, missing: readonly string[], there: readonly string[]): Result<never> => {
  const near = missing.map(name => nearest(name, there)).find(name => name !== '') ?? ''
  return failure('new-data-columns-missing', {
    source,
    count: missing.length,
    missing: shortList(missing),
    nearest: near,
    ...(near === '' ? { columns: shortList(there) } : {}),
  })
}

/**
 * The columns of the recipe's own source that new data lack and that nothing needs, such as the target's. Fails with
 * `source-missing` without that source, and where a column is needed.
 */
export const absentInputs = (
  sources: Sources,
  { recipe, checked, columns, features }: Asked,
): Result<readonly string[]> => {
  const own = recipe.source
  if (!Object.hasOwn(sources, own))
    return failure('source-missing', { source: own, nearest: nearest(own, Object.keys(sources)) })
  const needed = new Set(neededInputs(recipe, checked, features))
  let absent: readonly string[] = []
  for (const [id, names] of Object.entries(columns)) {
    const there = sources[id]?.columns
    if (!there) continue
    const gone = names.filter(name => !there.includes(name))
    const missing = id === own ? gone.filter(name => needed.has(name)) : gone
    const spare = there.filter(name => !names.includes(name))
    if (missing.length > 0) return lacking(id, missing, spare)
    if (id === own) absent = gone
  }
  return success(absent)
}
