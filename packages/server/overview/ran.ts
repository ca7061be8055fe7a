import { MODEL_ID } from '@leinwand/contract'
import { type Ran, RESTS_ON } from '@leinwand/method'
import type { LastRun } from '../projects/last-run.ts'

/** Hash of each part of a project as it stands. */
export type Hashes = Readonly<Record<string, string>>

/** The parts that are no longer what they were when `inputs` was noted. */
const changedParts = (parts: readonly string[], inputs: Hashes, current: Hashes): string[] =>
  parts.filter(part => inputs[part] !== undefined && inputs[part] !== current[part])

/** Whether a deployment of the last run rests on something that has changed since. */
export const deploymentStale = ({ result }: LastRun, current: Hashes): boolean =>
  changedParts(RESTS_ON.deployment, result.inputs, current).length > 0

/** What this installation ran, by what a note can be bound to (D3). */
export const ranBy = (run: LastRun, current: Hashes): Ran => {
  const { result, endedAt } = run
  const about = (parts: readonly string[]) => ({
    at: endedAt,
    stale: changedParts(parts, result.inputs, current).length > 0,
  })
  const deployed = result.deployment.filter(({ status }) => status === 'deployed')
  return {
    [`source:${result.profile.source}`]: about(RESTS_ON.dataUnderstanding),
    [`recipe:${result.recipe.id}`]: about(RESTS_ON.dataPreparation),
    [`model:${MODEL_ID}`]: about(RESTS_ON.modeling),
    ...Object.fromEntries(deployed.map(({ id }) => [`deployment:${id}`, about(RESTS_ON.deployment)])),
  }
}
