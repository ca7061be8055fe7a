/**
 * Classification: one array of probabilities per class, in the order of `task.classes`, one entry a row; a row's
 * probabilities sum to 1. Regression: one value a row, in the target's unit.
 */
export type Prediction =
  | { kind: 'classification'; probabilities: Float64Array[] }
  | { kind: 'regression'; values: Float64Array }
