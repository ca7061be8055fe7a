export const CLASSIFICATION_METRICS = [
  'accuracy',
  'precision',
  'recall',
  'f1',
  'matthews',
  'brier',
  'logLoss',
  'rocAuc',
  'prAuc',
  'macroF1',
] as const

export const REGRESSION_METRICS = ['rmse', 'mae', 'r2'] as const

/** Metrics from 0 to 1 that say how much of something is right: what a KPI's effect may be reckoned with. */
export const RATES = ['accuracy', 'precision', 'recall', 'f1', 'rocAuc', 'prAuc', 'macroF1', 'r2'] as const

export const metricsOf = (task: 'classification' | 'regression'): readonly string[] =>
  task === 'classification' ? CLASSIFICATION_METRICS : REGRESSION_METRICS
