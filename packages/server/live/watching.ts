import { type Alarm, type AlarmStore, alarm, limitsOf, type MachineAlarm, quiet } from '@leinwand/flow/watch'
import type { LiveDeployment } from './live-deployment.ts'
import type { LiveEvent } from './live-event.ts'

type AlarmEvent = Extract<LiveEvent, { kind: 'alarm' }>
type Seen = { source: string; machine: string; at: number; prediction: number }

/** The alarms of one deployment, one per machine, kept over restarts. */
export type Watching = {
  /** Hears scores in their order, and keeps what changed before it says so. */
  hear(seen: readonly Seen[]): Promise<readonly AlarmEvent[]>
  /** A person has seen the warning of a machine. */
  acknowledge(machine: string, at: number): Promise<readonly AlarmEvent[]>
  of(machine: string): Alarm
}

export async function watching(
  store: AlarmStore,
  { id, source, threshold, deadband }: Pick<LiveDeployment, 'id' | 'source' | 'threshold' | 'deadband'>,
): Promise<Watching> {
  const alarms = new Map((await store.all(id)).map(kept => [kept.machine, kept.alarm]))
  const limits = threshold === null ? null : limitsOf(threshold, deadband)

  const change = (machine: string, after: Alarm): AlarmEvent[] => {
    const before = alarms.get(machine) ?? quiet
    alarms.set(machine, after)
    if (after.state === before.state) return []
    return [{ kind: 'alarm', deployment: id, source, machine, state: after.state, at: after.since }]
  }
  // Changes that could not be kept. Heard again they are none, so they wait here for the next time.
  let unkept: readonly AlarmEvent[] = []
  const keep = async (events: readonly AlarmEvent[]) => {
    const telling = [...unkept, ...events]
    unkept = []
    const changed = [...new Set(telling.map(event => event.machine))]
    const put = changed.map(
      (machine): MachineAlarm => ({ deployment: id, source, machine, alarm: alarms.get(machine)! }),
    )
    try {
      if (put.length > 0) await store.put(put)
    } catch (error) {
      unkept = [...telling, ...unkept]
      throw error
    }
    return telling
  }

  return {
    async hear(seen) {
      if (!limits) return []
      return keep(
        seen.flatMap(({ machine, at, prediction }) =>
          change(
            machine,
            alarm(alarms.get(machine) ?? quiet, { kind: 'value', at, value: prediction }, limits),
          ),
        ),
      )
    },
    async acknowledge(machine, at) {
      const before = alarms.get(machine)
      if (!before || !limits) return []
      return keep(change(machine, alarm(before, { kind: 'acknowledged', at }, limits)))
    },
    of: machine => alarms.get(machine) ?? quiet,
  }
}
