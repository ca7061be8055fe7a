import type { CycleElement, ThreadFacts, ThreadNode, ThreadState } from '@leinwand/method'
import { MODEL_ID } from '../project/project-file.ts'
import type { Overview, Project } from '../routes/projects.ts'
import type { RunResult } from '../run/run-result.ts'
import { usedSteps } from './used-steps.ts'

/** A place on the thread with what it is called: a name that people gave, or a metric's or step's own, which the interface words. */
export type ThreadPlace = ThreadNode & {
  readonly id: string
  readonly label: string
  readonly detail: string
  /** A value in the unit that `detail` names: of a goal what is wanted, of a measured KPI what was found. */
  readonly figure?: number
}

type Given = { project: Project; overview: Overview; run: RunResult | null }
type Links = ThreadFacts['links'][number][]

const stateOf = ({ overview }: Given, element: CycleElement): ThreadState => {
  const state = overview.circle.find(each => each.element === element)?.state
  if (state === 'stale') return 'stale'
  return state === 'running' ? 'there' : 'open'
}

/** A project has one model. */
const MODEL_THREAD_KEY = `model:${MODEL_ID}`

const columnKey = ({ source, column }: { source: string; column: string }): string =>
  `column:${source}/${column}`

const goals = ({ project }: Given): ThreadPlace[] =>
  project.kpis.map(({ id, name, unit, target }) => ({
    key: `kpi:${id}`,
    station: 'kpi',
    state: 'there',
    kpis: [id],
    id,
    label: name,
    detail: unit,
    figure: target,
  }))

const needs = ({ project }: Given): { nodes: ThreadPlace[]; links: Links } => ({
  nodes: project.needs.map(({ id, kpi, quantity, from, unit = '' }) => ({
    key: `need:${id}`,
    station: 'need',
    // Named, but nobody has said yet which column holds it.
    state: from === undefined ? 'open' : 'there',
    kpis: [kpi],
    id,
    label: quantity,
    detail: unit,
  })),
  links: project.needs.flatMap(({ id, kpi, from }) => [
    { from: `kpi:${kpi}`, to: `need:${id}` },
    ...(from ? [{ from: `need:${id}`, to: columnKey(from) }] : []),
  ]),
})

/** Columns that needs are met by. Of a source that no run has read nobody knows whether it has them. */
const columns = (given: Given): ThreadPlace[] => {
  const { project, run } = given
  const found = new Map<string, ThreadPlace>()
  for (const { from, kpi } of project.needs) {
    if (from === undefined) continue
    const key = columnKey(from)
    const known = run?.profile.source === from.source
    const has = known && run.profile.columns.some(({ name }) => name === from.column)
    const state = has ? stateOf(given, 'dataUnderstanding') : known ? 'missed' : 'open'
    const kpis = [...new Set([...(found.get(key)?.kpis ?? []), kpi])]
    const { source, column } = from
    found.set(key, { key, station: 'column', state, kpis, id: column, label: column, detail: source })
  }
  return [...found.values()]
}

/** The steps that a column comes into the model by, one after the other; without one it goes in as it is. */
const steps = (given: Given, from: readonly ThreadPlace[]): { nodes: ThreadPlace[]; links: Links } => {
  const { project, run } = given
  if (run === null) return { nodes: [], links: [] }
  const learned = [...run.recipe.features, ...(project.recipe.target ? [project.recipe.target] : [])]
  const names = run.profile.columns.map(({ name }) => name)
  const used = usedSteps({ recipe: project.recipe, columns: names, learned })
  const nodes = new Map<string, ThreadPlace>()
  const links: Links = []
  for (const column of from.filter(({ detail }) => detail === project.recipe.source)) {
    const way = used.get(column.id)
    if (way === undefined) continue
    let last = column.key
    for (const { number, name, about } of way) {
      const key = `step:${number}`
      const kpis = [...new Set([...(nodes.get(key)?.kpis ?? []), ...column.kpis])]
      const state = stateOf(given, 'dataPreparation')
      nodes.set(key, { key, station: 'step', state, kpis, id: name, label: String(number), detail: about })
      links.push({ from: last, to: key })
      last = key
    }
    links.push({ from: last, to: MODEL_THREAD_KEY })
  }
  const inOrder = [...nodes.values()].sort((a, b) => Number(a.label) - Number(b.label))
  return { nodes: inOrder, links }
}

const criteria = (given: Given, all: readonly string[]): ThreadPlace[] =>
  given.project.gate.map(({ id, kpi, metric = 'kpi' }) => {
    const judged = given.run?.gate.criteria.find(each => each.id === id)
    const state = judged === undefined ? 'open' : judged.passed ? stateOf(given, 'evaluation') : 'missed'
    const kpis = kpi === undefined ? all : [kpi]
    return {
      key: `criterion:${id}`,
      station: 'criterion',
      state,
      kpis,
      id: kpi ?? metric,
      label: id,
      detail: '',
    }
  })

const deployments = (given: Given, all: readonly string[]): ThreadPlace[] =>
  given.project.deployments.map(({ id, party }) => {
    const ran = given.run?.deployment.find(each => each.id === id)
    const tried = ran?.status === 'refused' ? 'missed' : stateOf(given, 'deployment')
    const state = ran === undefined ? 'open' : tried
    const detail = given.project.parties.find(each => each.id === party)?.name ?? party
    return { key: `deployment:${id}`, station: 'deployment', state, kpis: all, id, label: id, detail }
  })

const measured = ({ overview }: Given): ThreadPlace[] =>
  overview.kpis.flatMap(({ id, name, unit, measured }) =>
    measured === null
      ? []
      : [
          {
            key: `measured:${id}`,
            station: 'measured' as const,
            state: 'there' as const,
            kpis: [id],
            id,
            label: name,
            detail: unit,
            figure: measured.value,
          },
        ],
  )

/**
 * All threads of a project: from each KPI over what it is computed from, the columns that hold it, the steps they come into
 * the model by, the criteria and the deployments, to the KPI measured afterwards. A criterion on a KPI hangs on it at once.
 */
export const threadFacts = (given: Given): ThreadFacts<ThreadPlace> => {
  const { project } = given
  const all = project.kpis.map(({ id }) => id)
  const needed = needs(given)
  const held = columns(given)
  const prepared = steps(given, held)
  const judged = criteria(given, all)
  const deployed = deployments(given, all)
  const found = measured(given)
  const model: ThreadPlace = {
    key: MODEL_THREAD_KEY,
    station: 'model',
    state: stateOf(given, 'modeling'),
    kpis: all,
    id: project.learner.learner,
    label: project.recipe.target ?? '',
    detail: '',
  }
  return {
    nodes: [
      ...goals(given),
      ...needed.nodes,
      ...held,
      ...prepared.nodes,
      model,
      ...judged,
      ...deployed,
      ...found,
    ],
    links: [
      ...needed.links,
      ...prepared.links,
      ...judged.map(({ key }) => ({ from: MODEL_THREAD_KEY, to: key })),
      ...project.gate.flatMap(({ id, kpi }) =>
        kpi === undefined ? [] : [{ from: `kpi:${kpi}`, to: `criterion:${id}` }],
      ),
      ...judged.flatMap(({ key }) => deployed.map(each => ({ from: key, to: each.key }))),
      ...deployed.flatMap(({ key }) => found.map(each => ({ from: key, to: each.key }))),
    ],
  }
}
