import { figuresOf } from '@leinwand/method'
import { nearest } from '@leinwand/recipe'
import { metricsOf, RATES } from './metric.ts'
import { type Path, pathText } from './place.ts'
import type { ProjectFailure } from './project-failure.ts'
import { MODEL_ID, type ProjectFile } from './project-file.ts'
import type { PlacedFailure } from './word-issue.ts'

type Named = { id: string }
type Place = { where: string; ids: readonly string[] }

const say = (
  code: ProjectFailure['code'],
  at: Path,
  params: ProjectFailure['params'] = {},
): PlacedFailure => ({
  at,
  failure: { code, params: { path: pathText(at), ...params } },
})

/** Whether an id that is named is there. */
const known = (found: string, { where, ids }: Place, at: Path): PlacedFailure[] => {
  if (ids.includes(found)) return []
  if (ids.length === 0) return [say('project-unknown-id-none', at, { found, where })]
  const near = nearest(found, ids)
  return near
    ? [say('project-unknown-id-near', at, { found, where, nearest: near })]
    : [say('project-unknown-id', at, { found, where, allowed: ids.join(', ') })]
}

/** Ids of one list that are there twice; `at` is the place of the later one, and `first` the index of the earlier. */
const twice = (items: readonly Named[], at: Path): PlacedFailure[] =>
  items.flatMap(({ id }, i) => {
    const first = items.findIndex(item => item.id === id)
    return first < i
      ? [say('project-id-twice', [...at, i, 'id'], { found: id, first: `${pathText(at)}[${first}]` })]
      : []
  })

/** Every place of the plan where a figure names an assumption. */
const figures = (project: ProjectFile): { at: Path; id: string }[] =>
  figuresOf(project.plan).flatMap(({ path, figure }) =>
    typeof figure === 'string'
      ? [
          {
            at: ['plan', ...path.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part))],
            id: figure,
          },
        ]
      : [],
  )

const ids = (items: readonly Named[]): string[] => items.map(item => item.id)

const placesOf = (project: ProjectFile) =>
  ({
    kpi: { where: 'kpis', ids: ids(project.kpis) },
    source: { where: 'sources', ids: ids(project.sources) },
    recipe: { where: 'recipe', ids: [project.recipe.id] },
    model: { where: 'learner', ids: [MODEL_ID] },
    deployment: { where: 'deployments', ids: ids(project.deployments) },
    party: { where: 'parties', ids: ids(project.parties) },
    offer: { where: 'plan.offers', ids: ids(project.plan.offers) },
    assumption: { where: 'plan.assumptions', ids: ids(project.plan.assumptions) },
  }) as const satisfies Record<string, Place>

const unknownIds = (project: ProjectFile): PlacedFailure[] => {
  const places = placesOf(project)
  return [
    ...project.canvas.notes.flatMap((note, n) =>
      note.bindings.flatMap((binding, b) =>
        known(binding.id, places[binding.to], ['canvas', 'notes', n, 'bindings', b, 'id']),
      ),
    ),
    ...known(project.recipe.source, places.source, ['recipe', 'source']),
    ...project.deployments.flatMap((deployment, d) => [
      ...known(deployment.party, places.party, ['deployments', d, 'party']),
      ...known(deployment.source, places.source, ['deployments', d, 'source']),
      ...(deployment.offer === undefined
        ? []
        : known(deployment.offer, places.offer, ['deployments', d, 'offer'])),
    ]),
    ...(['fixedCosts', 'staff'] as const).flatMap(part =>
      project.plan[part].flatMap(({ offer }, c) =>
        offer === undefined ? [] : known(offer, places.offer, ['plan', part, c, 'offer']),
      ),
    ),
    ...figures(project).flatMap(({ at, id }) => known(id, places.assumption, at)),
  ]
}

const doubleIds = (project: ProjectFile): PlacedFailure[] => [
  ...twice(project.canvas.notes, ['canvas', 'notes']),
  ...(['kpis', 'parties', 'sources', 'gate', 'deployments'] as const).flatMap(part =>
    twice(project[part], [part]),
  ),
  ...(['assumptions', 'offers', 'fixedCosts', 'staff', 'investments', 'loans'] as const).flatMap(part =>
    twice(project.plan[part], ['plan', part]),
  ),
]

const contradictions = (project: ProjectFile): PlacedFailure[] => {
  const live = new Set(project.sources.filter(source => source.live).map(source => source.id))
  const { task } = project.learner
  const allowed = metricsOf(task)
  return [
    ...project.deployments.flatMap(({ mode, source }, d) =>
      mode === 'live' && project.sources.some(({ id }) => id === source) && !live.has(source)
        ? [say('project-source-not-live', ['deployments', d, 'mode'], { found: source })]
        : [],
    ),
    ...project.plan.assumptions.flatMap(({ low, likely, high }, a) =>
      low <= likely && likely <= high
        ? []
        : [
            say('project-assumption-order', ['plan', 'assumptions', a], {
              found: `${low}, ${likely}, ${high}`,
            }),
          ],
    ),
    ...project.kpis.flatMap(({ effect }, k) => {
      if (!effect || (RATES as readonly string[]).includes(effect.metric)) return []
      const near = nearest(effect.metric, RATES)
      const params = {
        found: JSON.stringify(effect.metric),
        allowed: RATES.join(', '),
        ...(near ? { nearest: near } : {}),
      }
      return [
        say(
          near ? 'project-unknown-option-near' : 'project-unknown-option',
          ['kpis', k, 'effect', 'metric'],
          params,
        ),
      ]
    }),
    ...project.gate.flatMap(({ metric }, c) =>
      allowed.includes(metric)
        ? []
        : [
            say('project-metric-task', ['gate', c, 'metric'], {
              found: metric,
              task,
              allowed: allowed.join(', '),
            }),
          ],
    ),
  ]
}

/**
 * What fits by itself and does not fit together: ids that are there twice or not at all, and contradictions. Where an id
 * is there twice, the one that is missing is most likely the one that was not written: said once, as the double.
 */
export const crossReferences = (project: ProjectFile): PlacedFailure[] => {
  const doubles = doubleIds(project)
  const lists = new Set(doubles.map(({ at }) => pathText(at.slice(0, -2))))
  return [
    ...doubles,
    ...unknownIds(project).filter(({ failure }) => !lists.has(String(failure.params.where))),
    ...contradictions(project),
  ]
}
