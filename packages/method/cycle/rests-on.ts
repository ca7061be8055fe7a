import type { CycleElement } from './element.ts'

/**
 * The parts of a project that a step rests on, in the order in which they enter the cycle. A step rests on all that
 * the steps before it rest on, so that a change at the source reaches the deployment.
 */
export const RESTS_ON: Readonly<Record<CycleElement, readonly string[]>> = {
  businessUnderstanding: ['kpis'],
  dataUnderstanding: ['sources'],
  automatedAcquisition: ['needs', 'sources'],
  dataPreparation: ['sources', 'recipe'],
  modeling: ['sources', 'recipe', 'learner'],
  evaluation: ['kpis', 'sources', 'recipe', 'learner', 'gate', 'costs'],
  deployment: ['kpis', 'sources', 'recipe', 'learner', 'gate', 'costs', 'deployments'],
}

/** The inputs to record for a step that has just been done, out of the hashes of all parts. */
export const inputsOf = (
  element: CycleElement,
  currentInputs: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    RESTS_ON[element]
      .filter(part => Object.hasOwn(currentInputs, part))
      .map(part => [part, currentInputs[part]!]),
  )
