import { Recipe } from '@leinwand/recipe'
import { parse } from 'yaml'
import { type ReadDocument, readDocument } from '../project/read-document.ts'
import { readProject } from '../project/read-project.ts'

/** `inProject`: the recipe stands in a project file, at `recipe`. */
export type ReadRecipe = ReadDocument<{ recipe: Recipe; inProject: boolean }>

/** A project file has a version; a recipe has none. What is no YAML is said by whoever reads it. */
const isProject = (text: string): boolean => {
  if (!/\bleinwand\b/.test(text)) return false
  try {
    const input: unknown = parse(text, { logLevel: 'silent' })
    return typeof input === 'object' && input !== null && Reflect.has(input, 'leinwand')
  } catch {
    return false
  }
}

/**
 * A recipe from a file of its own (YAML or JSON) or from a project file, or everything that is wrong with it: each failure
 * names file, line and path. `file` is only said, never opened.
 */
export const readRecipe = (text: string, { file }: { file: string }): ReadRecipe => {
  if (isProject(text)) {
    const project = readProject(text, { file })
    return project.ok ? { ok: true, value: { recipe: project.value.recipe, inProject: true } } : project
  }
  const codes = { empty: 'recipe-file-empty', other: 'recipe-not-a-recipe' } as const
  const read = readDocument(text, { file, schema: Recipe, codes })
  return read.ok ? { ok: true, value: { recipe: read.value, inProject: false } } : read
}
