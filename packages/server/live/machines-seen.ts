import type { History, Recorded } from '@leinwand/flow/record'

/** A machine as the live page shows it. Times are milliseconds since 1970 UTC. */
export type LiveMachine = { id: string; source: string; lastAt: number; readings: number }

/** Every machine that ever sent a reading, counted along so that no status asks the whole history. */
export type MachinesSeen = {
  hear(readings: readonly Recorded[]): void
  all(): readonly LiveMachine[]
}

export async function machinesSeen(history: History): Promise<MachinesSeen> {
  const known = new Map<string, LiveMachine>()
  for (const { source, machine, lastAt, readings } of await history.machines())
    known.set(`${source}/${machine}`, { id: machine, source, lastAt, readings })
  return {
    hear(readings) {
      for (const { source, machine, at } of readings) {
        const key = `${source}/${machine}`
        const before = known.get(key) ?? { id: machine, source, lastAt: at, readings: 0 }
        known.set(key, {
          ...before,
          lastAt: Math.max(before.lastAt, at),
          readings: before.readings + 1,
        })
      }
    },
    all: () => [...known.values()],
  }
}
