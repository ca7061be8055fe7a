import { Recipe, type RecipeChange, recipeChange, sameRecipe } from '@leinwand/recipe'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

export type RecipeNode = {
  id: number
  parent: number | null
  /** The child that was left last: where redo leads. */
  next: number | null
  at: string
  actor: string
  about: RecipeChange
  recipe: Recipe
}

const node = ({
  id,
  parent,
  next,
  at,
  actor,
  about,
  recipe,
}: Selectable<Tables['recipe_node']>): RecipeNode => ({
  id,
  parent,
  next,
  at,
  actor,
  about: JSON.parse(about) as RecipeChange,
  recipe: Recipe.parse(JSON.parse(recipe)),
})

const headOf = async (db: Kysely<Tables>, project: string): Promise<number | null> => {
  const row = await db
    .selectFrom('recipe_head')
    .where('project', '=', project)
    .select('head')
    .executeTakeFirst()
  return row?.head ?? null
}

/** Every state the recipe of a project was in, oldest first, and where it stands. */
export const recipeHistory = async (
  db: Kysely<Tables>,
  project: string,
): Promise<{ head: number | null; nodes: RecipeNode[] }> => {
  const rows = await db
    .selectFrom('recipe_node')
    .where('project', '=', project)
    .selectAll()
    .orderBy('id')
    .execute()
  return { head: await headOf(db, project), nodes: rows.map(node) }
}

const setHead = async (db: Kysely<Tables>, project: string, head: number): Promise<void> => {
  await db
    .insertInto('recipe_head')
    .values({ project, head })
    .onConflict(conflict => conflict.column('project').doUpdateSet({ head }))
    .execute()
}

const setNext = async (db: Kysely<Tables>, project: string, id: number, next: number): Promise<void> => {
  await db
    .updateTable('recipe_node')
    .set({ next })
    .where('project', '=', project)
    .where('id', '=', id)
    .execute()
}

/** The recipe as it now is becomes a child of where it stood; unchanged, it adds nothing. Must run inside a transaction. */
export const recordRecipe = async (
  db: Kysely<Tables>,
  project: string,
  value: unknown,
  by: { at: string; actor: string },
): Promise<void> => {
  const recipe = Recipe.parse(value)
  const { head, nodes } = await recipeHistory(db, project)
  const before = nodes.find(({ id }) => id === head)
  if (before !== undefined && sameRecipe(before.recipe, recipe)) return
  const id = (nodes.at(-1)?.id ?? 0) + 1
  const about = JSON.stringify(recipeChange(before?.recipe ?? null, recipe))
  const row = { project, id, parent: head, next: null, ...by, about, recipe: JSON.stringify(recipe) }
  await db.insertInto('recipe_node').values(row).execute()
  if (head !== null) await setNext(db, project, head, id)
  await setHead(db, project, id)
}

/**
 * Goes to a state of the recipe; the states on the way to it are where redo leads from now on. Undefined where there is
 * no such state. Must run inside a transaction, in which the part `recipe` becomes what it is there.
 */
export const moveRecipeHead = async (
  db: Kysely<Tables>,
  project: string,
  id: number,
): Promise<RecipeNode | undefined> => {
  const { nodes } = await recipeHistory(db, project)
  const found = nodes.find(one => one.id === id)
  if (found === undefined) return undefined
  for (let one = found; one.parent !== null; ) {
    await setNext(db, project, one.parent, one.id)
    one = nodes[one.parent - 1]!
  }
  await setHead(db, project, id)
  return found
}
