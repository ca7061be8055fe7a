import type { Alarm } from './alarm.ts'

export type MachineAlarm = { deployment: string; source: string; machine: string; alarm: Alarm }

/** Keeps the alarm of every machine over a restart. */
export interface AlarmStore {
  put(alarms: readonly MachineAlarm[]): Promise<void>
  all(deployment: string): Promise<readonly MachineAlarm[]>
}
