import type { Binding, Plan } from '@leinwand/method'
import { type Path, pathText } from './place.ts'
import { MODEL_ID, type ProjectFile } from './project-file.ts'

export type Named = { id: string }
/** Where the things of one kind stand in a project, and which there are. */
export type Place = { where: string; ids: readonly string[] }

export const ids = (items: readonly Named[]): string[] => items.map(item => item.id)

type Parts = Pick<ProjectFile, 'kpis' | 'sources' | 'recipe' | 'deployments' | 'parties'>

/** What a note can be bound to, by its kind. Offers and assumptions are those of the variant's own plan, which stands `at`. */
export const placesOf = (
  project: Parts,
  { plan, at }: { plan: Plan; at: Path },
): Record<Binding['to'], Place> => ({
  kpi: { where: 'kpis', ids: ids(project.kpis) },
  source: { where: 'sources', ids: ids(project.sources) },
  recipe: { where: 'recipe', ids: [project.recipe.id] },
  model: { where: 'learner', ids: [MODEL_ID] },
  deployment: { where: 'deployments', ids: ids(project.deployments) },
  party: { where: 'parties', ids: ids(project.parties) },
  offer: { where: pathText([...at, 'plan', 'offers']), ids: ids(plan.offers) },
  assumption: { where: pathText([...at, 'plan', 'assumptions']), ids: ids(plan.assumptions) },
})
