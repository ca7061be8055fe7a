import type { AnomalyModel } from './anomaly-model.ts'
import { cusumChart } from './charts/cusum-chart.ts'
import { ewmaChart } from './charts/ewma-chart.ts'
import type { Detector } from './detector.ts'
import { isolationForest } from './isolation-forest/isolation-forest.ts'
import { pcaMonitor } from './pca-monitor/pca-monitor.ts'
import { robustLimits } from './robust-limits/robust-limits.ts'
import { seriesWatch } from './series/series-watch.ts'

type Detectors = {
  readonly [Name in AnomalyModel['learner']]: Detector<Extract<AnomalyModel, { learner: Name }>>
}

/** Every detector of anomalies, by the name its models carry. A new one is one entry here. */
export const DETECTORS: Detectors = {
  'robust-limits': robustLimits,
  'ewma-chart': ewmaChart,
  'cusum-chart': cusumChart,
  'pca-monitor': pcaMonitor,
  'isolation-forest': isolationForest,
  'series-watch': seriesWatch,
}

/** The detector whose model this is. */
export const detectorOf = <M extends AnomalyModel>(model: M): Detector<M> =>
  DETECTORS[model.learner] as unknown as Detector<M>
