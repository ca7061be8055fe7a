export { alertsOf, type Seen } from './alerts.ts'
export { cramersV, pearson, ranksOf } from './association.ts'
export {
  type ColumnComparison,
  type Comparison,
  compareProfiles,
  type EffectMeasure,
  type EffectSize,
} from './compare.ts'
export {
  type Covered,
  determining,
  filledWithTarget,
  findLeaks,
  type LeakEvidence,
  leakingColumns,
  type Outcome,
  type ValueCount,
  vouchedLeaks,
} from './leaks.ts'
export { momentsOf } from './moments.ts'
export { physicalRange } from './physical-range.ts'
export type {
  Alert,
  Association,
  ColumnProfile,
  Leak,
  Profile,
  ShownValue,
  TargetProfile,
} from './profile.ts'
export type { ColumnReading, ProfileQuestion, Profiler } from './profiler.ts'
export { proposeRules } from './propose-rules.ts'
export type { ProposedRule, RuleReason, RuleReasonCode } from './proposed-rule.ts'
export { seasonsOf } from './seasons.ts'
export { frozenStretches, isCounter, jumpsOf } from './signals.ts'
export { sortNumbers } from './sort-numbers.ts'
export { binnedCodes, commonCodes, strengthOf } from './strength.ts'
export { type Company, companyOf, isStuck, type Standstill, standstillsOf } from './stuck-counter.ts'
export { textPattern } from './text-pattern.ts'
export type { TimeProfile } from './time-profile.ts'
export { type Walked, walkSorted } from './walk-sorted.ts'
