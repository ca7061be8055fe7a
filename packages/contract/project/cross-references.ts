import { figuresOf, MAIN_VARIANT, type Plan, planFailure } from '@leinwand/method'
import { nearest } from '@leinwand/recipe'
import { isUnwritten } from './blank.ts'
import { criterionMisfits, kpiMisfit } from './criterion-misfits.ts'
import { learnerMisfits } from './learner-misfits.ts'
import { RATES } from './metric.ts'
import { ids, type Named, type Place, placesOf } from './part-place.ts'
import { type Path, pathText } from './place.ts'
import type { ProjectFailure } from './project-failure.ts'
import type { CanvasInFile, ProjectFile } from './project-file.ts'
import type { PlacedFailure } from './word-issue.ts'

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

/** A place of a plan, such as `offers.0.price`, within what the plan stands in. */
const within = (at: Path, path: string): Path => [
  ...at,
  ...path.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)),
]

/** Every place of a plan where a figure names an assumption. */
const figures = (plan: Plan, at: Path): { at: Path; id: string }[] =>
  figuresOf(plan).flatMap(({ path, figure }) =>
    typeof figure === 'string' ? [{ at: within(at, path), id: figure }] : [],
  )

/** A way of thinking the business model, and where it stands in the file: the file's own, or one of its variants. */
type Thought = { canvas: CanvasInFile; plan: Plan; at: Path }

const thoughtsOf = ({ canvas, plan, variants }: ProjectFile): Thought[] => [
  { canvas, plan, at: [] },
  ...variants.map((variant, v) => ({ canvas: variant.canvas, plan: variant.plan, at: ['variants', v] })),
]

const unknownInThought = (project: ProjectFile, { canvas, plan, at }: Thought): PlacedFailure[] => {
  const places = placesOf(project, { plan, at })
  return [
    ...canvas.notes.flatMap((note, n) =>
      note.bindings.flatMap((binding, b) =>
        known(binding.id, places[binding.to], [...at, 'canvas', 'notes', n, 'bindings', b, 'id']),
      ),
    ),
    ...(['fixedCosts', 'staff'] as const).flatMap(part =>
      plan[part].flatMap(({ offer }, c) =>
        offer === undefined ? [] : known(offer, places.offer, [...at, 'plan', part, c, 'offer']),
      ),
    ),
    ...figures(plan, [...at, 'plan']).flatMap(({ at, id }) => known(id, places.assumption, at)),
  ]
}

const unknownIds = (project: ProjectFile): PlacedFailure[] => {
  const places = placesOf(project, { plan: project.plan, at: [] })
  const variants = { where: 'variants', ids: [MAIN_VARIANT, ...ids(project.variants)] }
  return [
    ...thoughtsOf(project).flatMap(thought => unknownInThought(project, thought)),
    ...(isUnwritten(project) ? [] : known(project.recipe.source, places.source, ['recipe', 'source'])),
    ...(['needs', 'measurements'] as const).flatMap(part =>
      project[part].flatMap(({ kpi }, n) => known(kpi, places.kpi, [part, n, 'kpi'])),
    ),
    ...project.gate.flatMap(({ kpi }, c) =>
      kpi === undefined ? [] : known(kpi, places.kpi, ['gate', c, 'kpi']),
    ),
    ...project.deployments.flatMap((deployment, d) => [
      ...known(deployment.party, places.party, ['deployments', d, 'party']),
      ...known(deployment.source, places.source, ['deployments', d, 'source']),
      ...(deployment.offer === undefined
        ? []
        : known(deployment.offer, places.offer, ['deployments', d, 'offer'])),
    ]),
    ...project.path.stages.flatMap(({ variant }, s) =>
      known(variant, variants, ['path', 'stages', s, 'variant']),
    ),
  ]
}

const LISTS = [
  'kpis',
  'needs',
  'measurements',
  'parties',
  'sources',
  'gate',
  'deployments',
  'variants',
] as const satisfies readonly (keyof ProjectFile)[]

const PLAN_LISTS = ['assumptions', 'offers', 'fixedCosts', 'staff', 'investments', 'loans'] as const

const doubleIds = (project: ProjectFile): PlacedFailure[] => [
  ...LISTS.flatMap(part => twice(project[part], [part])),
  ...twice(project.path.stages, ['path', 'stages']),
  ...thoughtsOf(project).flatMap(({ canvas, plan, at }) => [
    ...twice(canvas.notes, [...at, 'canvas', 'notes']),
    ...PLAN_LISTS.flatMap(part => twice(plan[part], [...at, 'plan', part])),
  ]),
]

const contradictions = (project: ProjectFile): PlacedFailure[] => {
  const live = new Set(project.sources.filter(source => source.live).map(source => source.id))
  return [
    ...project.deployments.flatMap(({ mode, source }, d) =>
      mode === 'live' && project.sources.some(({ id }) => id === source) && !live.has(source)
        ? [say('project-source-not-live', ['deployments', d, 'mode'], { found: source })]
        : [],
    ),
    ...thoughtsOf(project).flatMap(({ plan, at }) =>
      plan.assumptions.flatMap(({ low, likely, high }, a) =>
        low <= likely && likely <= high
          ? []
          : [
              say('project-assumption-order', [...at, 'plan', 'assumptions', a], {
                found: `${low}, ${likely}, ${high}`,
              }),
            ],
      ),
    ),
    ...project.variants.flatMap(({ id }, v) =>
      id === MAIN_VARIANT ? [say('project-variant-main', ['variants', v, 'id'], { found: id })] : [],
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
    ...project.kpis.flatMap((kpi, k) => {
      const code = kpiMisfit(kpi)
      return code === undefined ? [] : [say(code, ['kpis', k, 'euroPerUnitYear'])]
    }),
    ...(project.costs.rowsPerWeek === undefined || project.costs.hoursPerWeek === undefined
      ? []
      : [say('project-costs-week-twice', ['costs', 'hoursPerWeek'])]),
    ...criterionMisfits(project),
    ...learnerMisfits(project.learner),
  ]
}

/** What keeps the plan of a variant from being computed, the first thing of each. */
const unfitPlans = (project: ProjectFile): PlacedFailure[] =>
  thoughtsOf(project).flatMap(({ plan, at: thought }) => {
    const failure = planFailure(plan)
    if (failure === undefined) return []
    const at = within([...thought, 'plan'], String(failure.params.path))
    // The codes of `planFailure` are worded in `planFailures`, which a test there holds.
    const code = failure.code as ProjectFailure['code']
    return [{ at, failure: { code, params: { ...failure.params, path: pathText(at), at: pathText(at) } } }]
  })

/**
 * What fits by itself and does not fit together: ids that are there twice or not at all, and contradictions. Where an id
 * is there twice, the one that is missing is most likely the one that was not written: said once, as the double.
 */
export const crossReferences = (project: ProjectFile): PlacedFailure[] => {
  const doubles = doubleIds(project)
  const lists = new Set(doubles.map(({ at }) => pathText(at.slice(0, -2))))
  const found = [
    ...doubles,
    ...unknownIds(project).filter(({ failure }) => !lists.has(String(failure.params.where))),
    ...contradictions(project),
  ]
  // A plan finds the same doubles and unknown names again, in its own words.
  return found.length > 0 ? found : unfitPlans(project)
}
