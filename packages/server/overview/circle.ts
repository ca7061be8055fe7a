import { type CycleElement, type CycleRecord, type CycleStep, cycleStates, inputsOf } from '@leinwand/method'
import type { ProjectState } from './project-state.ts'

/** The steps that a run goes through whole; deployment is done only where something was deployed. */
const RUN_STEPS = ['dataUnderstanding', 'dataPreparation', 'modeling', 'evaluation'] as const

const ranSteps = ({ run, live }: ProjectState): CycleRecord[] => {
  if (run === null) return []
  const { result, endedAt } = run
  const deployed = result.deployment.some(({ status }) => status === 'deployed')
  const steps: CycleElement[] = [...RUN_STEPS, ...(deployed ? (['deployment'] as const) : [])]
  const record = (element: CycleElement, at: string): CycleRecord => ({
    element,
    at,
    inputs: inputsOf(element, result.inputs),
    evidence: 'running',
  })
  const liveSince = [...live.values()].sort()[0]
  return [
    ...steps.map(element => record(element, endedAt)),
    ...(liveSince === undefined ? [] : [record('automatedAcquisition', liveSince)]),
  ]
}

/** Goals with baseline, target and date are themselves the document of the first step (C1). */
const goals = ({ project, goalsAt, hashes }: ProjectState): CycleRecord[] =>
  project.kpis.length === 0 || goalsAt === undefined
    ? []
    : [
        {
          element: 'businessUnderstanding',
          at: goalsAt,
          inputs: inputsOf('businessUnderstanding', hashes),
          evidence: 'documented',
        },
      ]

/** What people noted. Where a run did the step, only the run says when and on what: a note does not mend what is stale. */
const noted = ({ records }: ProjectState, done: ReadonlySet<string>): CycleRecord[] =>
  records.map(({ element, at, lead, decision, inputs }) => ({
    element: element as CycleElement,
    ...(lead !== null && { lead }),
    ...(decision !== null && { decision }),
    ...(decision !== null && !done.has(element) && { at }),
    inputs: inputsOf(element as CycleElement, inputs),
    evidence: 'documented',
  }))

/** How far each element of the circle is, who leads it, and because of which changed part it is stale (C7). */
export const circleOf = (state: ProjectState): CycleStep[] => {
  const done = [...ranSteps(state), ...goals(state)]
  const elements = new Set<string>(done.map(({ element }) => element))
  return cycleStates([...done, ...noted(state, elements)], state.hashes)
}
