import { type ControlData, circleRecords, type ProjectRow } from '@leinwand/adapters/sqlite'
import type { CircleElement } from '@leinwand/contract'
import { CYCLE_ELEMENTS, type CycleElement } from '@leinwand/method'
import type { ProjectState } from './project-state.ts'
import { changedParts } from './ran.ts'

/** The parts of a project that an element is worked out in. */
export const PARTS_OF: Record<CycleElement, readonly string[]> = {
  businessUnderstanding: ['kpis', 'parties'],
  dataUnderstanding: ['sources'],
  automatedAcquisition: ['sources'],
  dataPreparation: ['sources', 'recipe'],
  modeling: ['sources', 'recipe', 'learner'],
  evaluation: ['sources', 'recipe', 'learner', 'gate'],
  deployment: ['sources', 'recipe', 'learner', 'gate', 'deployments'],
}

const ranIn = (element: CycleElement, { run, live }: ProjectState): boolean => {
  if (element === 'automatedAcquisition') return live.size > 0
  if (element === 'businessUnderstanding') return false
  if (element !== 'deployment') return run !== null
  return run?.result.deployment.some(({ status }) => status === 'deployed') ?? false
}

const hasContent = (element: CycleElement, { project }: ProjectState): boolean => {
  if (element === 'businessUnderstanding') return project.kpis.length > 0
  if (element === 'automatedAcquisition') return project.sources.some(source => source.live !== undefined)
  if (element === 'deployment') return project.deployments.length > 0
  return true
}

/** How far each element of the circle is, and because of which changed part it is stale (C7). */
export const circleOf = async (
  { db }: ControlData,
  row: ProjectRow,
  state: ProjectState,
): Promise<CircleElement[]> => {
  const records = new Map((await circleRecords(db, row.uid)).map(record => [record.element, record]))
  return CYCLE_ELEMENTS.map(element => {
    const record = records.get(element)
    const ran = ranIn(element, state)
    const inputs = ran ? state.run?.result.inputs : record?.inputs
    const staleBecause = inputs === undefined ? [] : changedParts(PARTS_OF[element], inputs, state.parts)
    const documented = (record?.decision ?? '') !== ''
    const begun = hasContent(element, state) || record !== undefined
    const fresh = ran ? 'running' : documented ? 'documented' : begun ? 'underWay' : 'open'
    return {
      element,
      state: staleBecause.length > 0 ? 'stale' : fresh,
      lead: record?.lead ?? null,
      at: (ran ? state.run?.endedAt : undefined) ?? record?.at ?? null,
      decision: record?.decision ?? null,
      staleBecause,
    }
  })
}
