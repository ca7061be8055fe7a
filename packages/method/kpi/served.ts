import type { Party } from '../canvas/party.ts'

/** Whom a value counts for: the machines at the customers served, and how many customers there are. */
export type Served = { readonly machines: number; readonly customers: number }

/** The companies that something is to be deployed at, and their machines; one of each where there is none yet. */
export const servedBy = (parties: readonly Party[], deployments: readonly { party: string }[]): Served => {
  const served = parties.filter(({ id }) => deployments.some(({ party }) => party === id))
  const machines = served.reduce((sum, party) => sum + party.machines, 0)
  return { machines: machines || 1, customers: served.length || 1 }
}
