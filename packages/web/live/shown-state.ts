import type { LiveStatus } from '@leinwand/contract'

/** Before any model is deployed the server waits for readings too; for a person there is nothing live yet. */
export const shownState = ({ state, deployments, machines }: LiveStatus): LiveStatus['state'] =>
  state === 'waiting' && deployments.length === 0 && machines.length === 0 ? 'off' : state
