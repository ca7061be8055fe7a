import { baseline } from './catalogue/baseline.ts'
import { boostedTrees } from './catalogue/boosted-trees.ts'
import { cusumChart } from './catalogue/cusum-chart.ts'
import { ewmaChart } from './catalogue/ewma-chart.ts'
import { extraTrees } from './catalogue/extra-trees.ts'
import { groupFolds } from './catalogue/group-folds.ts'
import { isolationForest } from './catalogue/isolation-forest.ts'
import { lagForecast } from './catalogue/lag-forecast.ts'
import { lassoRegression } from './catalogue/lasso-regression.ts'
import { logisticRegression } from './catalogue/logistic-regression.ts'
import { operatingModes } from './catalogue/operating-modes.ts'
import { pcaMonitoring } from './catalogue/pca-monitoring.ts'
import { quantileInterval } from './catalogue/quantile-interval.ts'
import { randomForest } from './catalogue/random-forest.ts'
import { rareFailures } from './catalogue/rare-failures.ts'
import { readableTree } from './catalogue/readable-tree.ts'
import { remainingLife } from './catalogue/remaining-life.ts'
import { ridgeRegression } from './catalogue/ridge-regression.ts'
import { robustLimits } from './catalogue/robust-limits.ts'
import { search } from './catalogue/search.ts'
import { seasonalForecast } from './catalogue/seasonal-forecast.ts'
import { seriesWatch } from './catalogue/series-watch.ts'
import { thresholdRule } from './catalogue/threshold-rule.ts'
import { timeFolds } from './catalogue/time-folds.ts'
import { windows } from './catalogue/windows.ts'
import type { MethodCard } from './method-card.ts'

/** All methods, within a kind the plainer before the stronger. */
export const METHOD_CARDS: readonly MethodCard[] = [
  baseline,
  thresholdRule,
  readableTree,
  logisticRegression,
  ridgeRegression,
  lassoRegression,
  randomForest,
  extraTrees,
  boostedTrees,
  search,
  quantileInterval,
  remainingLife,
  rareFailures,
  groupFolds,
  timeFolds,
  windows,
  robustLimits,
  ewmaChart,
  cusumChart,
  seriesWatch,
  pcaMonitoring,
  isolationForest,
  operatingModes,
  seasonalForecast,
  lagForecast,
]
