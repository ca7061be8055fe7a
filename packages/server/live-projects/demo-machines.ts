import { simulate } from '@leinwand/machines'

/** As many machines as fit on a page, each with a reading a second. */
const MACHINES = 6
const RATE_HZ = 1

export type DemoMachines = {
  running: () => boolean
  start: (to: { url: string; source: string }) => void
  stop: () => Promise<void>
}

/** Simulated machines that publish to a broker as real ones would. */
export const demoMachines = (seed: () => number, unexpected: (error: unknown) => void): DemoMachines => {
  let working: { stop: AbortController; ended: Promise<void> } | null = null
  return {
    running: () => working !== null,
    start: ({ url, source }) => {
      if (working !== null) return
      const stop = new AbortController()
      const ended = simulate({
        url,
        source,
        // Not as a machine of one's own might be called: the two would be taken for one.
        name: 'demo',
        machines: MACHINES,
        rateHz: RATE_HZ,
        seed: seed(),
        signal: stop.signal,
      })
        // Nobody waits for the machines: what they throw would end the server.
        .catch(unexpected)
        .then(() => {
          if (working?.stop === stop) working = null
        })
      working = { stop, ended }
    },
    stop: async () => {
      const ending = working
      working = null
      ending?.stop.abort()
      await ending?.ended
    },
  }
}
