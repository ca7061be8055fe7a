import type { ControlData } from '@leinwand/adapters/sqlite'
import { RecipeChange } from '@leinwand/contract'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { partVersions, readProject } from '../projects/stored-project.ts'

const FIRST: RecipeChange = RecipeChange.parse(JSON.parse('{"code":"first","params":{}}'))
const bytesOf = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

export const preparationRoutes = (data: ControlData) => {
  const history = async (project: Parameters<typeof readProject>[1]) => {
    const [{ recipe }, { recipe: version }] = await Promise.all([
      readProject(data, project),
      partVersions(data, project),
    ])
    const node = {
      id: 1,
      parent: null,
      at: version!.at,
      actor: '',
      about: FIRST,
      steps: recipe.steps.length,
      current: true,
    }
    return { head: 1, undo: null, redo: null, nodes: [node] }
  }
  return {
    previewRecipe: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    suggestSteps: async () => done([]),
    columnLineage: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    dryRun: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    applyRecipe: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    recipeHistory: async ({ project }) => done(await history(project)),
    moveRecipe: async ({ project }) => done(await history(project)),
    exportScript: async ({ project }) => {
      const { recipe } = await readProject(data, project)
      return failed('source-not-found', { source: recipe.source })
    },
    exportRecipe: async ({ project }) => {
      const { recipe } = await readProject(data, project)
      return done({ bytes: bytesOf(recipe), type: 'application/json', name: `${recipe.id}.json` })
    },
  } satisfies Partial<Handlers>
}
