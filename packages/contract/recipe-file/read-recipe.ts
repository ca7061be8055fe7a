import { Recipe } from '@leinwand/recipe'
import { parse } from 'yaml'
import { type ReadDocument, readDocument } from '../project/read-document.ts'
import { readProject } from '../project/read-project.ts'

export type ReadRecipe = ReadDocument<Recipe>

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
  if (!isProject(text))
    return readDocument(text, {
      file,
      schema: Recipe,
      codes: { empty: 'recipe-file-empty', other: 'recipe-not-a-recipe' },
    })
  const project = readProject(text, { file })
  return project.ok ? { ok: true, value: project.value.recipe } : project
}
