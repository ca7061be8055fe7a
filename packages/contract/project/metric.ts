import { ECONOMIC_METRICS } from '@leinwand/method'

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

/** What a criterion can bound; alarms are right or wrong about a class, so that of a number there is nothing economic. */
export const metricsOf = (task: 'classification' | 'regression'): readonly string[] =>
  task === 'classification' ? [...CLASSIFICATION_METRICS, ...ECONOMIC_METRICS] : REGRESSION_METRICS

type Metric =
  | (typeof CLASSIFICATION_METRICS)[number]
  | (typeof REGRESSION_METRICS)[number]
  | (typeof ECONOMIC_METRICS)[number]

const RATE = [0, 1] as const
const UPWARDS = [0, Number.POSITIVE_INFINITY] as const

/** The least and the most that each metric can come to. */
export const RANGES: Readonly<Record<Metric, readonly [number, number]>> = {
  accuracy: RATE,
  precision: RATE,
  recall: RATE,
  f1: RATE,
  matthews: [-1, 1],
  brier: RATE,
  logLoss: UPWARDS,
  rocAuc: RATE,
  prAuc: RATE,
  macroF1: RATE,
  rmse: UPWARDS,
  mae: UPWARDS,
  r2: [Number.NEGATIVE_INFINITY, 1],
  euroPerYear: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  leadTimeHours: UPWARDS,
  falseAlarmsPerWeek: UPWARDS,
  missedAlarmsPerWeek: UPWARDS,
}
