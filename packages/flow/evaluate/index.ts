export { type EvaluateInput, type Evaluation, evaluate, type Judged, type Metrics } from './evaluate.ts'
export { checkGate, type Gate, type GateCriterion, type JudgedCriterion } from './gate.ts'
