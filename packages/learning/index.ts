export type { AnomalyModel } from './anomaly/anomaly-model.ts'
export { checkAnomalyData, type NumericMatrix } from './anomaly/check-anomaly-data.ts'
export {
  type ChosenDetector,
  chooseDetector,
  type DetectorTrial,
} from './anomaly/choose/choose-detector.ts'
export { DISTURBANCES } from './anomaly/choose/disturb.ts'
export { foundShares } from './anomaly/choose/found-shares.ts'
export { earlierAndLater } from './anomaly/choose/parts-in-time.ts'
export type { Detector } from './anomaly/detector.ts'
export { DETECTORS } from './anomaly/detectors.ts'
export { judgeAnomalies } from './anomaly/judge-anomalies.ts'
export { fitScale } from './anomaly/scale.ts'
export {
  type AnomalyScorer,
  type AnomalyScores,
  openAnomalyScorer,
  type RowAnomaly,
  scoreAnomalies,
} from './anomaly/score-anomalies.ts'
export { type Sequence, scoreSequences } from './anomaly/sequences.ts'
export { windowedGaussian } from './anomaly/series/windowed-gaussian.ts'
export {
  type Conformal,
  conformalInterval,
  conformalSet,
  fitConformal,
} from './applicability/conformal.ts'
export {
  type Applicability,
  compileLimits,
  judgeRows,
  type LimitReason,
  rowsByName,
} from './applicability/judge-row.ts'
export { type FeatureLimits, type FitLimitsRun, fitLimits, type Limits } from './applicability/limits.ts'
export type { Neighbour } from './applicability/nearest.ts'
export { type BootstrapRun, bootstrapIntervals, type Measure } from './evaluation/bootstrap.ts'
export {
  CALIBRATION_METHODS,
  type Calibration,
  type CalibrationMethod,
  calibrate,
  calibrateRow,
  fitCalibration,
} from './evaluation/calibration/calibration.ts'
export { type ChosenCalibration, chooseCalibration } from './evaluation/calibration/choose-calibration.ts'
export type { Interval } from './evaluation/interval.ts'
export {
  type LearningCurve,
  type LearningPoint,
  learningCurve,
} from './evaluation/learning-curve.ts'
export { ERROR_METRICS, measureOf, takePrediction } from './evaluation/measure-of.ts'
export { metricIntervals } from './evaluation/metric-intervals.ts'
export { judgeRobustness, type SensorRobustness } from './evaluation/robustness.ts'
export { binnedSlices, judgeSlices, type Slice, type SliceColumn } from './evaluation/slices.ts'
export {
  type AlarmPrices,
  bestCostPoint,
  type CostPoint,
  costAt,
  costCurve,
  costCurveOf,
  costPoint,
  thinnedCurve,
} from './evaluation/threshold-by-cost.ts'
export { type WorstRow, worstRows } from './evaluation/worst-rows.ts'
export { explain } from './explanation/explain.ts'
export { type Explanation, meanContributions } from './explanation/explanation.ts'
export { correlatedGroups } from './explanation/feature-groups.ts'
export { gainImportance } from './explanation/gain-importance.ts'
export { linearShap } from './explanation/linear-shap.ts'
export { nearestCases } from './explanation/nearest-cases.ts'
export {
  type DependencePoint,
  type PartialDependence,
  partialDependence,
} from './explanation/partial-dependence.ts'
export {
  errorOf,
  type GroupImportance,
  permutationImportance,
  type Says,
} from './explanation/permutation-importance.ts'
export { sampledShapley } from './explanation/sampled-shapley.ts'
export { explainTrees, type SummedTree } from './explanation/tree-shap/explain-trees.ts'
export type { Checked, Failure } from './failure.ts'
export { type BacktestWindow, backtest, type ForecastFigures, forecastFigures } from './forecast/backtest.ts'
export {
  type ChosenForecaster,
  chooseForecaster,
  type ForecastTrial,
} from './forecast/choose-forecaster.ts'
export type { ForecastModel, ForecastParameters } from './forecast/forecast-model.ts'
export { type Forecast, fewestRows, forecastNext } from './forecast/forecast-next.ts'
export { forecasterOf } from './forecast/forecasters.ts'
export { type History, knownAfter, scaleOf } from './forecast/history.ts'
export { type RegularSeries, regularSeries } from './forecast/regular-series.ts'
export type { Smoother } from './forecast/smoother.ts'
export { type AnyModel, isSupervised } from './learners/any-model.ts'
export type { BlendModel } from './learners/blend/blend-model.ts'
export { blendModels } from './learners/blend/blend-models.ts'
export { type BoostedTreesModel, emptyTree, type Tree } from './learners/boosted-trees/boosted-trees-model.ts'
export {
  BOOSTED_TREES_DEFAULTS,
  type BoostedTreesParameters,
  checkBoostedTreesParameters,
} from './learners/boosted-trees/parameters.ts'
export {
  type TrainingProgress,
  type TrainingRun,
  trainBoostedTrees,
} from './learners/boosted-trees/train-boosted-trees.ts'
export { checkFeatures } from './learners/check-features.ts'
export type { ConstantModel } from './learners/constant/constant-model.ts'
export { trainConstant } from './learners/constant/train-constant.ts'
export type { ForestModel, ForestTree } from './learners/forests/forest-model.ts'
export { type RuleCondition, type TreeRule, treeRules } from './learners/forests/tree-rules.ts'
export type { Learner, LearnerProgress, LearnerRun } from './learners/learner.ts'
export { LEARNERS } from './learners/learners.ts'
export type { LinearModel } from './learners/linear/linear-model.ts'
export type { LearnerName, Model } from './learners/model.ts'
export { type Feature, MODEL_FORMAT, MODEL_VERSION } from './learners/model-head.ts'
export { parseAnyModel, parseModel } from './learners/parse-model.ts'
export { predict } from './learners/predict.ts'
export type { Prediction } from './learners/prediction.ts'
export type { Row } from './learners/row.ts'
export { compileRowScorer, type RowScore, type RowScorer } from './learners/score-row.ts'
export { serializeModel } from './learners/serialize-model.ts'
export { checkTrainingData, FEWEST_TRAINING_ROWS } from './matrix/check-training-data.ts'
export type { CategoricalColumn, Column, NumericColumn } from './matrix/column.ts'
export type { Matrix } from './matrix/matrix.ts'
export { type RowIndexes, takeRows, takeValues } from './matrix/take-rows.ts'
export { type Task, type TrainingData, takeTrainingRows } from './matrix/training-data.ts'
export { accuracy } from './metrics/accuracy.ts'
export { brier, brierOfClasses } from './metrics/brier.ts'
export {
  type ClassificationMetrics,
  type ClassificationMetricsOptions,
  classificationMetrics,
  prepareClassificationMetrics,
  type WeightedMetrics,
} from './metrics/classification-metrics.ts'
export { confusionMatrix } from './metrics/confusion-matrix.ts'
export { intervalCoverage, intervalWidth, mase, smape } from './metrics/forecast-metrics.ts'
export { logLoss } from './metrics/log-loss.ts'
export { macroF1, macroPrecision, macroRecall } from './metrics/macro-average.ts'
export { matthews } from './metrics/matthews.ts'
export {
  bestNabThreshold,
  NAB_PROFILES,
  type NabProfile,
  type NabSeries,
  nabScore,
  probationRows,
  type RowWindow,
} from './metrics/nab-score.ts'
export { prAuc } from './metrics/pr-auc.ts'
export { f1, precision, recall } from './metrics/precision-recall.ts'
export { classesByThreshold, mostProbableClasses } from './metrics/predicted-classes.ts'
export { mae, mape, quantileLoss, r2, rmse } from './metrics/regression-errors.ts'
export { type RegressionMetrics, regressionMetrics } from './metrics/regression-metrics.ts'
export { expectedCalibrationError, type ReliabilityBin, reliabilityCurve } from './metrics/reliability.ts'
export {
  type LifeLeftErrors,
  phmScore,
  type RemainingLifeMetrics,
  remainingLifeMetrics,
} from './metrics/remaining-life-metrics.ts'
export { rocAuc } from './metrics/roc-auc.ts'
export { thresholdForBestF1 } from './metrics/threshold-for-best-f1.ts'
export { modeNames } from './operating-modes/mode-names.ts'
export { fitOperatingModes, operatingModes } from './operating-modes/operating-modes.ts'
export { type FoldRunner, runUntil, sequentialRunner } from './search/fold-runner.ts'
export type { FoldOutcome, FoldTask, SearchData } from './search/fold-task.ts'
export {
  type SearchBudget,
  type SearchProgress,
  type SearchResult,
  type SearchRun,
  search,
} from './search/search.ts'
export { SEARCH_METRICS, type SearchMetric, searchMetric } from './search/search-metric.ts'
export type { Trial } from './search/trial.ts'
export {
  type CrossValidation,
  type CrossValidationRun,
  crossValidate,
  type MetricsRecord,
} from './splits/cross-validate.ts'
export type { Fold } from './splits/fold.ts'
export { type ForwardGap, forwardFolds } from './splits/forward-folds.ts'
export { groupFolds } from './splits/group-folds.ts'
export { randomHoldout, stratifiedHoldout } from './splits/holdout.ts'
export { randomFolds } from './splits/random-folds.ts'
export { stratifiedFolds } from './splits/stratified-folds.ts'
export { mean, weightedMean } from './statistics/mean.ts'
export { quantileOfSorted, quantiles } from './statistics/quantile.ts'
export { createRandom, type Random } from './statistics/random.ts'
export { shuffle } from './statistics/shuffle.ts'
export { standardDeviation } from './statistics/standard-deviation.ts'
export { weightedQuantile } from './statistics/weighted-quantile.ts'
