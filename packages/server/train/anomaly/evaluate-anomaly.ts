import { type AnomalyModel, judgeAnomalies } from '@leinwand/learning'
import type { AppliedBundle } from '../apply-bundle.ts'
import type { OpenedBundle } from '../open-bundle.ts'
import { labelsBy } from './anomaly-labels.ts'
import { anomalyTable } from './anomaly-table.ts'
import { scoreInTime } from './score-in-time.ts'

/** Judges alarms by the labels of a file; without labels it says how often the model alarms. */
export const evaluateAnomaly = (bundle: OpenedBundle<AnomalyModel>, applied: AppliedBundle) => {
  const { manifest } = bundle
  const { target, positive } = manifest
  const values = target === null || positive === null ? undefined : applied.others[target]
  const known = values?.some(value => value !== null && value !== '')
  const labels = known ? labelsBy(values!, positive!) : undefined
  const threshold = manifest.threshold ?? 1
  const { scores, sequences } = scoreInTime(bundle, applied)
  const said = [...scores].map(score => Number(score >= threshold))
  const rows = labels ? labels.filter(label => !Number.isNaN(label)).length : applied.matrix.rows
  const count = (is: number, alarm: number) =>
    labels!.reduce((sum, label, row) => sum + Number(label === is && said[row] === alarm), 0)
  return {
    task: manifest.task,
    target: target ?? '',
    rows,
    withoutTarget: applied.matrix.rows - rows,
    threshold,
    metrics: judgeAnomalies(scores, { threshold, labels, sequences, seed: manifest.seed }),
    classes: labels ? ['normal', positive!] : null,
    confusion: labels ? [0, 1].map(is => [count(is, 0), count(is, 1)]) : null,
    notApplicable: anomalyTable(bundle, applied).notApplicable,
    warnings: [
      ...applied.warnings,
      ...(labels ? [] : [{ code: 'anomaly-without-labels', params: { column: target ?? '' } }]),
    ],
  }
}
