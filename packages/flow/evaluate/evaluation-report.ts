import type {
  Calibration,
  CalibrationMethod,
  Conformal,
  CostPoint,
  GroupImportance,
  Interval,
  LearningCurve,
  Limits,
  PartialDependence,
  ReliabilityBin,
  SensorRobustness,
  Slice,
} from '@leinwand/learning'
import type { Evaluation } from './evaluate.ts'
import type { LeakFinding } from './leak-finding.ts'

export type ThresholdReport = {
  value: number
  /** Who chose it: what alarms cost, the best F1, or a person. */
  by: 'cost' | 'f1' | 'given'
  /** What is counted: alarms and events, where the week is told in hours and rows have a time, or each row as a case. */
  counted: 'events' | 'rows'
  /** Euro a year over the threshold on out-of-fold predictions; none where nobody priced the alarms. */
  curve: CostPoint[]
  /** On the judged rows, which did not choose it. */
  chosen: CostPoint | null
  euroPerYear: Interval | null
}

export type CalibrationReport = {
  method: CalibrationMethod
  tried: { method: CalibrationMethod; logLoss: number; brier: number }[]
  /** Of the watched class on the judged rows, before and after. */
  before: { error: number | null; curve: ReliabilityBin[] }
  after: { error: number | null; curve: ReliabilityBin[] }
}

export type ExplanationReport = {
  /** `exact`: contributions are Shapley values by formula; `sampled`: by orders drawn with the seed. */
  method: 'exact' | 'sampled'
  space: 'value' | 'log-odds' | 'softmax-score' | 'probability'
  rows: number
  features: { feature: string; contribution: number }[]
  groups: GroupImportance[]
  dependence: PartialDependence[]
}

/** A row that the model was most wrong about. `row` is its ordinal in the source, or its place in the judged part. */
export type ErrorReport = {
  row: number
  actual: string | number
  said: number
  error: number
  applicable: boolean
  contributions: { feature: string; contribution: number }[]
  nearest: { row: number; distance: number; outcome: string | number }[]
}

/** Everything that is known of one trained model; plain JSON, the same for the same input and seed. */
export type EvaluationReport = {
  format: 'leinwand-evaluation'
  version: 1
  task: 'classification' | 'regression'
  classes: string[] | null
  positive: string | null
  /** The test part, or out-of-fold rows where there is none. */
  judgedOn: 'test' | 'folds'
  rows: number
  trainRows: number
  groups: number | null
  metrics: Omit<Evaluation, 'threshold' | 'warned'>
  /** Of more than two classes: rows by actual (first index) and predicted class. */
  confusedClasses: number[][] | null
  /** Metrics that these rows do not define, each with the reason as a code. */
  undefinedMetrics: { metric: string; code: string }[]
  threshold: ThresholdReport | null
  calibration: CalibrationReport | null
  conformal: { coverage: number; held: number | null; width: number | null }
  leaks: LeakFinding[]
  /** The error of a random split beside the honest one; null where it was not asked or would not mislead. */
  optimism: { metric: string; random: number; honest: number } | null
  explanation: ExplanationReport
  limits: {
    applicable: number
    errorInside: number | null
    errorOutside: number | null
    reasons: { code: string; rows: number }[]
  }
  slices: Slice[]
  robustness: { metric: string; value: number; sensors: SensorRobustness[] }
  learningCurve: (LearningCurve & { metric: string }) | null
  errors: ErrorReport[]
}

/** The report, and what of the judging goes into the bundle. */
export type Judgement = {
  report: EvaluationReport
  evaluation: Evaluation
  parts: { calibration: Calibration; conformal: Conformal; limits: Limits; threshold: number | null }
}
