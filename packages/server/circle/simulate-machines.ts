import type { simulate } from '@leinwand/machines'

/** Lets simulated machines publish to a broker. Loaded when it is asked for: an MQTT client is not needed to run. */
export const simulateMachines: typeof simulate = async simulation =>
  (await import('@leinwand/machines')).simulate(simulation)
