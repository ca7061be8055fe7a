import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'

/** Until a project has something that runs live. */
export const liveRoutes = () =>
  ({
    liveStatus: async () =>
      done({
        state: 'off',
        failure: null,
        broker: null,
        ledgers: [],
        machines: [],
        deployments: [],
        latencyP95: null,
        perSecond: 0,
        demoRunning: false,
      }),
    recentReadings: async () => done([]),
    acknowledgeAlarm: async () => failed('live-not-running'),
    setDemoMachines: async () => failed('live-not-running'),
  }) satisfies Partial<Handlers>
