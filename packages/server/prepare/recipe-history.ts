import {
  addPart,
  type ControlData,
  moveRecipeHead,
  type ProjectRow,
  type RecipeNode,
  recipeHistory,
} from '@leinwand/adapters/sqlite'
import type { RecipeHistory } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { hashOfPart } from '../circle/input-hashes.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { type Connected, canvasKey } from '../projects/stored-project.ts'

const shown = ({ id, parent, at, actor, about, recipe }: RecipeNode, head: number) => ({
  id,
  parent,
  at,
  actor,
  about,
  steps: recipe.steps.length,
  current: id === head,
})

/** The states of a project's recipe, and where undo and redo lead. */
export const historyOf = async ({ db }: Connected, { uid }: ProjectRow): Promise<RecipeHistory> => {
  const { head, nodes } = await recipeHistory(db, uid)
  const at = nodes.find(({ id }) => id === head)
  if (at === undefined) throw new Error('a project without a recipe')
  return { head: at.id, undo: at.parent, redo: at.next, nodes: nodes.map(node => shown(node, at.id)) }
}

/** The recipe becomes what it was in another state of it. Nothing is lost: every state stays where it is. */
export const moveRecipe = (
  { db }: ControlData,
  project: ProjectRow,
  id: number,
  by: { at: string; actor: string },
): Promise<Outcome<RecipeHistory>> =>
  db.transaction().execute(async trx => {
    const node = await moveRecipeHead(trx, project.uid, id)
    if (node === undefined) return failed('recipe-state-not-found', { state: id })
    const { recipe: value } = node
    await addPart(
      trx,
      canvasKey(project, MAIN_VARIANT),
      { part: 'recipe', value, hash: hashOfPart(value) },
      by,
    )
    return done(await historyOf({ db: trx }, project))
  })
