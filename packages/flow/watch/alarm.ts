/**
 * The state of a warning, after ISA-18.2: it stays until a person has seen it, also when its cause went away meanwhile.
 * `none`, `active` (on, unseen), `returned` (off again, unseen), `acknowledged` (on, seen).
 */
export type AlarmState = 'none' | 'active' | 'returned' | 'acknowledged'

export type Alarm = {
  state: AlarmState
  /** When the state began, ms since 1970 UTC. */
  since: number
  /** The newest observation that was heard. */
  lastAt: number
}

/** On from `on` upwards, off below `off`: between the two nothing changes, so that a value on the edge does not flutter. */
export type AlarmLimits = { on: number; off: number }

export type Observation = { kind: 'value'; at: number; value: number } | { kind: 'acknowledged'; at: number }

export const quiet: Alarm = { state: 'none', since: 0, lastAt: Number.NEGATIVE_INFINITY }

/** A fifth below the threshold: wide enough for the flutter of a probability, and a user can change it. */
export const limitsOf = (threshold: number, deadband: number = 0.2 * Math.abs(threshold)): AlarmLimits => ({
  on: threshold,
  off: threshold - deadband,
})

/** The alarm after an observation. What is older than what was heard already changes nothing: late data fire no alarm. */
export function alarm(before: Alarm, seen: Observation, limits: AlarmLimits): Alarm {
  if (seen.kind === 'acknowledged') return become(before, acknowledged(before.state), seen.at)
  if (seen.at < before.lastAt) return before
  const heard = { ...before, lastAt: seen.at }
  if (seen.value >= limits.on) return become(heard, on(before.state), seen.at)
  if (seen.value < limits.off) return become(heard, off(before.state), seen.at)
  return heard
}

const become = (before: Alarm, state: AlarmState, at: number): Alarm =>
  state === before.state ? before : { ...before, state, since: at }

function on(state: AlarmState): AlarmState {
  switch (state) {
    case 'none':
    case 'returned':
    case 'active':
      return 'active'
    case 'acknowledged':
      return 'acknowledged'
  }
}

function off(state: AlarmState): AlarmState {
  switch (state) {
    case 'active':
    case 'returned':
      return 'returned'
    case 'none':
    case 'acknowledged':
      return 'none'
  }
}

function acknowledged(state: AlarmState): AlarmState {
  switch (state) {
    case 'active':
    case 'acknowledged':
      return 'acknowledged'
    case 'none':
    case 'returned':
      return 'none'
  }
}
