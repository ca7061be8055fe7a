import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { RecipePreview } from '@leinwand/flow/prepare'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { readProject } from '../projects/stored-project.ts'
import { previewOf } from './preview.ts'
import { historyOf, moveRecipe } from './recipe-history.ts'
import type { SourceData } from './source-data.ts'

type Wiring = {
  data: ControlData
  now: () => Date
  tellChanged: (project: ProjectRow, part: string) => void
  previews: RecipePreview
  sources: SourceData
}

const bytesOf = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

export const preparationRoutes = ({ data, now, tellChanged, previews, sources }: Wiring) =>
  ({
    previewRecipe: async ({ project, body: { recipe, ...question }, language }) => {
      const found = await sources.of(project, recipe)
      return found.ok ? previewOf(previews, { sources: found.value, recipe, question }, language) : found
    },
    suggestSteps: async () => done([]),
    columnLineage: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    dryRun: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    applyRecipe: async ({ body: { recipe } }) => failed('source-not-found', { source: recipe.source }),
    recipeHistory: async ({ project }) => done(await historyOf(data, project)),
    moveRecipe: async ({ project, body: { id }, person }) => {
      const moved = await moveRecipe(data, project, id, { at: now().toISOString(), actor: person.name })
      if (moved.ok) tellChanged(project, 'recipe')
      return moved
    },
    exportScript: async ({ project }) => {
      const { recipe } = await readProject(data, project)
      return failed('source-not-found', { source: recipe.source })
    },
    exportRecipe: async ({ project }) => {
      const { recipe } = await readProject(data, project)
      return done({ bytes: bytesOf(recipe), type: 'application/json', name: `${recipe.id}.json` })
    },
  }) satisfies Partial<Handlers>
