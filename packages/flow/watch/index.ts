export {
  type Alarm,
  type AlarmLimits,
  type AlarmState,
  alarm,
  limitsOf,
  type Observation,
  quiet,
} from './alarm.ts'
export type { AlarmStore, MachineAlarm } from './alarm-store.ts'
