import { mae, mape, r2, rmse } from './regression-errors.ts'

/** `rmse` and `mae` in the target's unit, `mape` as a share; `NaN` where undefined. */
export type RegressionMetrics = { rmse: number; mae: number; r2: number; mape: number }

/** Metrics of predicted values, one entry a row. */
export const regressionMetrics = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): RegressionMetrics => ({
  rmse: rmse(actual, predicted, weights),
  mae: mae(actual, predicted, weights),
  r2: r2(actual, predicted, weights),
  mape: mape(actual, predicted, weights),
})
