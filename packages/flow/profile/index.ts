export { alertsOf, type Correlation } from './alerts.ts'
export { type Covered, findLeaks, type LeakEvidence, type Outcome, type ValueCount } from './leaks.ts'
export type {
  Alert,
  Association,
  ColumnProfile,
  Leak,
  Profile,
  ShownValue,
  TargetProfile,
} from './profile.ts'
export { ALERTS } from './profile.ts'
export type { ColumnReading, ProfileQuestion, Profiler } from './profiler.ts'
export type { ProposedRule, RuleReason, RuleReasonCode } from './proposed-rule.ts'
export type { TimeProfile } from './time-profile.ts'
export { unitOf } from './unit.ts'
