/**
 * What a model is worth and what people bear, as metrics a criterion can bound: euro a year of all machines served against
 * doing without alarms; hours between an alarm and its event; alarms without an event and events without an alarm, of one
 * machine in a week.
 */
export const ECONOMIC_METRICS = [
  'euroPerYear',
  'leadTimeHours',
  'falseAlarmsPerWeek',
  'missedAlarmsPerWeek',
] as const
