import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import type { RecipePreview } from '@leinwand/flow/prepare'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import { projectDirectories } from '../projects/directories.ts'
import { readProject } from '../projects/stored-project.ts'
import { applyRecipe } from './apply.ts'
import { columnLineage, upTo } from './column-lineage.ts'
import { dryRunOf } from './dry-run.ts'
import { exportScript } from './export-script.ts'
import { listPrepared, preparedTable, rememberPrepared } from './prepared-data-sets.ts'
import { previewOf } from './preview.ts'
import { historyOf, moveRecipe } from './recipe-history.ts'
import type { SourceData } from './source-data.ts'
import { openSuggestions } from './suggestions.ts'
import { withPreparation } from './with-preparation.ts'

type Wiring = {
  data: ControlData
  directory: string
  now: () => Date
  tellChanged: (project: ProjectRow, part: string) => void
  previews: RecipePreview
  sources: SourceData
}

const bytesOf = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

export const preparationRoutes = ({ data, directory, now, tellChanged, previews, sources }: Wiring) => {
  const dataSets = (project: ProjectRow) => projectDirectories(directory, project.uid).dataSets
  const suggestions = openSuggestions()
  return {
    previewRecipe: async ({ project, body: { recipe, ...question }, language }) => {
      const found = await sources.of(project, recipe)
      return found.ok ? previewOf(previews, { sources: found.value, recipe, question }, language) : found
    },
    suggestSteps: async ({ project, body: { recipe } }) => {
      const found = await sources.of(project, recipe)
      return found.ok ? suggestions(dataSets(project), recipe, found.value[recipe.source]!) : found
    },
    columnLineage: async ({ project, body, request }) => {
      const found = await sources.of(project, upTo(body.recipe, body.step))
      if (!found.ok) return found
      return withPreparation(dataSets(project), request, preparation =>
        columnLineage({ data, directory }, project, body, { sources: found.value, preparation }),
      )
    },
    dryRun: async ({ project, body: { recipe, sources: instead }, language, request }) => {
      const found = await sources.of(project, recipe, instead)
      if (!found.ok) return found
      return withPreparation(dataSets(project), request, (preparation, signal) =>
        dryRunOf(preparation, { sources: found.value, recipe, signal }, language),
      )
    },
    applyRecipe: async ({
      project,
      body: { recipe, sources: instead, partial },
      language,
      request,
      person,
    }) => {
      const found = await sources.of(project, recipe, instead)
      if (!found.ok) return found
      const applied = await withPreparation(dataSets(project), request, (preparation, signal) =>
        applyRecipe(preparation, { sources: found.value, recipe, partial, signal }, language),
      )
      if (!applied.ok) return applied
      const by = { at: now().toISOString(), actor: person.name }
      await rememberPrepared(data, project, { recipe, sources: found.value, applied: applied.value, ...by })
      tellChanged(project, 'data-sets')
      return applied
    },
    listPrepared: async ({ project }) => done(await listPrepared({ data, directory }, project)),
    exportPrepared: async ({ project, params: { dataSet }, query: { to }, request }) =>
      preparedTable({ data, directory }, project, { dataSet, to, request }),
    recipeHistory: async ({ project }) => done(await historyOf(data, project)),
    moveRecipe: async ({ project, body: { id }, person }) => {
      const moved = await moveRecipe(data, project, id, { at: now().toISOString(), actor: person.name })
      if (moved.ok) tellChanged(project, 'recipe')
      return moved
    },
    exportScript: async ({ project, query, language, reply }) => {
      const { recipe } = await readProject(data, project)
      const found = await sources.of(project, recipe)
      if (!found.ok) return found
      const gone = new AbortController()
      reply.raw.once('close', () => reply.raw.writableFinished || gone.abort())
      const asked = { recipe, sources: found.value, signal: gone.signal }
      const script = await exportScript({ data, directory }, project, asked, query.language ?? language)
      if (!script.ok) return script
      const bytes = Buffer.from(script.value)
      return done({ bytes, type: 'application/sql', name: `${recipe.id}.sql` })
    },
    exportRecipe: async ({ project }) => {
      const { recipe } = await readProject(data, project)
      return done({ bytes: bytesOf(recipe), type: 'application/json', name: `${recipe.id}.json` })
    },
  } satisfies Partial<Handlers>
}
