import type { Random } from '../../statistics/random.ts'

/** What is done to a channel to see whether a detector finds it; each stands for a way in which machines and sensors fail. */
export const DISTURBANCES = ['spike', 'shift', 'drift', 'frozen', 'decoupled'] as const
export type Disturbance = (typeof DISTURBANCES)[number]

/** Sizes in the channel's usual spread: so large that an engineer would call it a fault, so small that a look may miss it. */
const SPIKE = 8
const SHIFT = 4
const DRIFT = 6

/**
 * Disturbs the values `from` to the end. `spread` is the channel's usual one, `pool` what the channel is at other times:
 * `decoupled` takes values from there, which are usual each by itself and do not go with the other channels or the moment.
 */
export const disturb = (
  values: Float64Array,
  from: number,
  { kind, spread, pool, random }: { kind: Disturbance; spread: number; pool: Float64Array; random: Random },
): void => {
  const sign = random.integer(2) === 0 ? 1 : -1
  const length = values.length - from
  const spiked = from + random.integer(length)
  const frozen = values[from]!
  for (let at = from; at < values.length; at++) {
    const value = values[at]!
    switch (kind) {
      case 'spike':
        if (at === spiked) values[at] = value + sign * SPIKE * spread
        break
      case 'shift':
        values[at] = value + sign * SHIFT * spread
        break
      case 'drift':
        values[at] = value + (sign * DRIFT * spread * (at - from + 1)) / length
        break
      case 'frozen':
        values[at] = frozen
        break
      case 'decoupled':
        values[at] = pool[random.integer(pool.length)]!
        break
    }
  }
}
