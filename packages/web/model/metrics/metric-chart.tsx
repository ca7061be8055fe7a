import { LESS_IS_BETTER } from '@leinwand/contract'
import { Title } from '@mantine/core'
import { IntervalList, type IntervalRow } from '../../charts/interval-list.tsx'
import styles from '../model.module.css'
import { RATES, useSpeech } from '../speech.ts'
import { type MetricRow, sharedScale } from './metric-rows.ts'

/** Metrics as dots with their intervals, each beside what is reached without a model. */
export const MetricChart = ({ rows }: { rows: readonly MetricRow[] }) => {
  const { words, name, say, format } = useSpeech()
  const { metrics: own } = words
  const listed = ({ metric, value, low, high, baseline }: MetricRow): IntervalRow => ({
    id: metric,
    label: name(metric),
    dots: [{ value, low, high, look: 'first' }],
    ticks: baseline === null ? [] : [baseline],
    text:
      low === null || high === null
        ? say(metric, value)
        : `${say(metric, value)} (${words.interval(say(metric, low), say(metric, high))})`,
  })
  const rates = rows.filter(({ metric }) => RATES.has(metric))
  const errors = rows.filter(({ metric }) => LESS_IS_BETTER.has(metric))
  const legend = [
    { look: 'first' as const, text: own.model },
    { look: 'tick' as const, text: own.baseline },
  ]
  return (
    <div className={styles.columns}>
      {rates.length === 0 ? null : (
        <div>
          <Title order={3} fz={13} mb={4}>
            {own.rates}
          </Title>
          <IntervalList
            label={own.rates}
            rows={rates.map(listed)}
            scale={sharedScale(rates.flatMap(({ value, low, baseline }) => [value, low, baseline]))}
            write={format.decimal}
            legend={legend}
          />
        </div>
      )}
      {errors.length === 0 ? null : (
        <div>
          <Title order={3} fz={13} mb={4}>
            {own.errors}
          </Title>
          <IntervalList
            label={own.errors}
            rows={errors.map(row => ({
              ...listed(row),
              scale: [0, Math.max(row.high ?? row.value, row.baseline ?? 0, 1e-12) * 1.04],
            }))}
            legend={legend}
          />
          <p className={styles.note}>{own.errorsNote}</p>
        </div>
      )}
    </div>
  )
}
