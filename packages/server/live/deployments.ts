import type { Recorded } from '@leinwand/flow/record'
import type { LiveDeployment } from './live-deployment.ts'
import { type Scoring, type ScoringParts, scoring } from './scoring.ts'

/** The deployments that are at work, by id. */
export type Deployments = {
  deploy(deployment: LiveDeployment): Promise<void>
  withdraw(id: string): Promise<void>
  offer(readings: readonly Recorded[]): void
  all(): readonly Scoring[]
  close(): Promise<void>
}

export function deployments(parts: ScoringParts): Deployments {
  const working = new Map<string, Scoring>()
  const withdraw = async (id: string) => {
    const ending = working.get(id)
    working.delete(id)
    await ending?.close()
  }
  return {
    async deploy(deployment) {
      await withdraw(deployment.id)
      working.set(deployment.id, await scoring(deployment, parts))
    },
    withdraw,
    offer(readings) {
      for (const scoring of working.values()) scoring.offer(readings)
    },
    all: () => [...working.values()],
    async close() {
      await Promise.all([...working.keys()].map(withdraw))
    },
  }
}
