export { type EvaluateInput, type Evaluation, evaluate, type Judged } from './evaluate.ts'
export { checkGate, type Gate, type GateCriterion, type JudgedCriterion, type Stakes } from './gate.ts'
export type { Metrics } from './metrics.ts'
