import { MODEL_ID, type RunResult } from '@leinwand/contract'
import type { Ran } from '@leinwand/method'

export type PartVersions = Readonly<Record<string, { hash: string; at: string }>>

/** What each thing that runs rests on: a change of one of these parts makes it stale. */
export const RESTS_ON = {
  source: ['sources'],
  recipe: ['sources', 'recipe'],
  model: ['sources', 'recipe', 'learner'],
  deployment: ['sources', 'recipe', 'learner', 'gate', 'deployments'],
} as const

/** The parts that are no longer what they were when `inputs` was noted. */
export const changedParts = (
  parts: readonly string[],
  inputs: Readonly<Record<string, string>>,
  now: PartVersions,
): string[] => parts.filter(part => inputs[part] !== undefined && inputs[part] !== now[part]?.hash)

/** `result.inputs` holds the hash of each part that the run rests on. */
export type LastRun = { result: RunResult; endedAt: string }

/** What this installation ran, by what a note can be bound to (D3). */
export const ranBy = ({ result, endedAt }: LastRun, now: PartVersions): Ran => {
  const about = (kind: keyof typeof RESTS_ON) => ({
    at: endedAt,
    stale: changedParts(RESTS_ON[kind], result.inputs, now).length > 0,
  })
  const deployed = result.deployment.filter(({ status }) => status === 'deployed')
  return {
    [`source:${result.profile.source}`]: about('source'),
    [`recipe:${result.recipe.id}`]: about('recipe'),
    [`model:${MODEL_ID}`]: about('model'),
    ...Object.fromEntries(deployed.map(({ id }) => [`deployment:${id}`, about('deployment')])),
  }
}
