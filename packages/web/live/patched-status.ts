import type { LiveStatus, Machine, ScoredReading } from '@leinwand/contract'

const patched = (machine: Machine, readings: readonly ScoredReading[]): Machine => {
  const own = readings.filter(reading => reading.machine === machine.id && reading.source === machine.source)
  const last = own.at(-1)
  if (!last) return machine
  const quiet = machine.alarm === 'none' || machine.alarm === 'returned'
  return {
    ...machine,
    lastAt: last.at,
    prediction: last.prediction,
    readings: machine.readings + own.length,
    alarm: last.warning && quiet ? 'active' : machine.alarm,
  }
}

/**
 * The status as it is after readings that came over the socket. The server's own status follows every few seconds and
 * stands over this; a warning must not wait that long.
 */
export const patchedStatus = (status: LiveStatus, readings: readonly ScoredReading[]): LiveStatus => ({
  ...status,
  state: status.state === 'waiting' ? 'running' : status.state,
  machines: status.machines.map(machine => patched(machine, readings)),
  deployments: status.deployments.map(each => ({
    ...each,
    scored: each.scored + readings.filter(reading => reading.deployment === each.id).length,
  })),
})
