import type { EvaluationReport } from '@leinwand/contract'
import { Behind } from '../../charts/behind.tsx'
import { type IntervalDot, IntervalList } from '../../charts/interval-list.tsx'
import { Sheet } from '../../shell/sheet.tsx'
import { MetricTable } from '../../steps/metric-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'

/** The same metrics fold by fold: whether the result hangs on which rows were known. */
export const Folds = ({ metrics: { crossValidation } }: Pick<EvaluationReport, 'metrics'>) => {
  const { words, name, say, format } = useSpeech()
  const { metrics: own } = words
  const { perFold, metrics: means, folds } = crossValidation
  const rows = Object.entries(means).flatMap(([metric, mean]) => {
    const values = perFold.flatMap(fold => (typeof fold[metric] === 'number' ? [fold[metric]] : []))
    if (mean === null || values.length === 0 || metric === 'euroPerYear') return []
    const [low, high] = [Math.min(...values), Math.max(...values)]
    // Folds differ by little beside what a metric may be; the scale shows how little only within their own spread.
    const room = Math.max((high - low) * 0.25, Math.abs(mean) * 0.02, 1e-9)
    const dots: IntervalDot[] = [
      ...values.map(value => ({ value, look: 'small' as const })),
      { value: mean, look: 'first' },
    ]
    return [
      {
        id: metric,
        label: name(metric),
        dots,
        scale: [low - room, high + room] as const,
        text: `${say(metric, mean)} (${words.interval(say(metric, low), say(metric, high))})`,
      },
    ]
  })
  return (
    <Sheet title={own.folds}>
      <p className={styles.note}>{own.foldsReading(format.integer(folds))}</p>
      <IntervalList
        label={own.folds}
        rows={rows}
        legend={[
          { look: 'small', text: own.fold },
          { look: 'first', text: own.mean },
        ]}
      />
      <Behind>
        <MetricTable
          name={own.folds}
          series={[
            { id: 'mean', label: own.mean, metrics: means },
            ...perFold.map((metrics, fold) => ({
              id: `fold${fold}`,
              label: own.foldNumber(format.integer(fold + 1)),
              metrics,
            })),
          ]}
        />
      </Behind>
    </Sheet>
  )
}
