import type { EvaluationReport } from './evaluation-report.ts'

/** Metrics of which less is better; of all others more is. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set([
  'rmse',
  'mae',
  'mape',
  'logLoss',
  'brier',
  'falseAlarmsPerWeek',
  'missedAlarmsPerWeek',
])

/** The metric that a model is spoken of by, where one must do. */
export const leadingMetric = ({ task, classes }: Pick<EvaluationReport, 'task' | 'classes'>): string =>
  task === 'regression' ? 'mae' : (classes?.length ?? 0) > 2 ? 'macroF1' : 'prAuc'

/** What a report goes by: the test part, or out-of-fold rows where there is none. */
export const judgedFigures = ({ metrics, judgedOn }: Pick<EvaluationReport, 'metrics' | 'judgedOn'>) =>
  judgedOn === 'test'
    ? { model: metrics.test, baseline: metrics.baselineTest, intervals: metrics.intervals?.test ?? {} }
    : {
        model: metrics.crossValidation.metrics,
        baseline: metrics.crossValidation.baseline,
        intervals: metrics.intervals?.crossValidation ?? {},
      }
