import { ECONOMIC_METRICS } from './economic-metric.ts'

/** The three kinds of success criteria that CRISP-ML(Q) asks to be fixed before modelling (C1, C5). */
export const CRITERION_KINDS = ['business', 'learning', 'economic'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** A criterion on a KPI is one of the business, one on euro and alarms is economic, any other says how well was learned. */
export const criterionKind = ({
  metric,
  kpi,
}: {
  metric?: string | undefined
  kpi?: string | undefined
}): CriterionKind => {
  if (kpi !== undefined) return 'business'
  return (ECONOMIC_METRICS as readonly (string | undefined)[]).includes(metric) ? 'economic' : 'learning'
}
