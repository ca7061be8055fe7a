/** Rate and latency of the last moments, in a few hundred numbers. */
export type Pulse = {
  received(readings: number, at: number): void
  scored(latencyMs: number): void
  /** Readings a second over the last ten whole seconds. */
  perSecond(now: number): number
  /** The 95th percentile of the last thousand latencies in ms; null before the first. */
  latencyP95(): number | null
}

const seconds = 10
const most = 1_000

export function pulse(): Pulse {
  // One counter a second, in a ring that is one longer than the window: the current second is not whole yet.
  const counts = new Array<{ second: number; readings: number }>(seconds + 1)
  const latencies: number[] = []
  let next = 0
  return {
    received(readings, at) {
      const second = Math.floor(at / 1000)
      const slot = counts[second % counts.length]
      if (slot?.second === second) slot.readings += readings
      else counts[second % counts.length] = { second, readings }
    },
    scored(latencyMs) {
      latencies[next] = latencyMs
      next = (next + 1) % most
    },
    perSecond(now) {
      const current = Math.floor(now / 1000)
      const whole = counts.filter(slot => slot && slot.second < current && slot.second >= current - seconds)
      return whole.reduce((sum, slot) => sum + slot.readings, 0) / seconds
    },
    latencyP95() {
      if (latencies.length === 0) return null
      const sorted = latencies.toSorted((a, b) => a - b)
      return sorted[Math.ceil(0.95 * sorted.length) - 1]!
    },
  }
}
