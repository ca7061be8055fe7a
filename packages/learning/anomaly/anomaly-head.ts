import { featureOf, MODEL_FORMAT, MODEL_VERSION } from '../learners/model-head.ts'
import type { AnomalyModel } from './anomaly-model.ts'
import type { NumericMatrix } from './check-anomaly-data.ts'

/** What a model of anomalies begins with: how it came about. */
export const anomalyHead = <L extends AnomalyModel['learner'], P>(
  learner: L,
  { columns }: NumericMatrix,
  parameters: P,
  seed: number,
) =>
  ({
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    task: { kind: 'anomaly' },
    learner,
    features: columns.map(featureOf),
    parameters,
    seed,
  }) as const
