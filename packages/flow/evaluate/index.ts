export { auditLeaks } from './audit-leaks.ts'
export { type CrossValidated, type CrossValidatedInput, crossValidated } from './cross-validated.ts'
export { type EvaluateInput, type Evaluation, evaluate, type Judged } from './evaluate.ts'
export type { EvaluationReport, Judgement } from './evaluation-report.ts'
export { checkGate, type Gate, type GateCriterion, type JudgedCriterion, type Stakes } from './gate.ts'
export type { JudgedPart, JudgeInput } from './judge-input.ts'
export { judgeModel } from './judge-model.ts'
export {
  LEAK_CODES,
  type LeakAuditInput,
  type LeakCode,
  type LeakFinding,
  type Side,
} from './leak-finding.ts'
export type { Metrics } from './metrics.ts'
export { type Moments, takeMoments } from './moments.ts'
