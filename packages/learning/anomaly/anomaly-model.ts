import type { ModelHead } from '../learners/model-head.ts'
import type { CusumChartModel } from './charts/cusum-chart.ts'
import type { EwmaChartModel } from './charts/ewma-chart.ts'
import type { IsolationForestModel } from './isolation-forest/isolation-forest-model.ts'
import type { PcaMonitorModel } from './pca-monitor/pca-monitor-model.ts'
import type { RobustLimitsModel } from './robust-limits/robust-limits.ts'
import type { SeriesWatchModel } from './series/series-watch.ts'

/** Everything that knows the normal and says how far from it a row is. Discriminated by `learner`. */
export type AnomalyModel =
  | RobustLimitsModel
  | EwmaChartModel
  | CusumChartModel
  | PcaMonitorModel
  | IsolationForestModel
  | SeriesWatchModel

export type AnomalyHead = ModelHead<{ kind: 'anomaly' }>
