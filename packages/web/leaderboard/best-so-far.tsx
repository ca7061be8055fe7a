import { METRIC_NAMES } from '@leinwand/contract'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { DataTable } from '../table/data-table.tsx'
import styles from './best-so-far.module.css'
import { metricValue } from './metric-value.ts'
import { leaderboardWords } from './words.ts'

const WIDTH = 320
const HEIGHT = 56

type Improvement = { trial: number; loss: number }

/** Steps up to each better trial, and on to the newest one. The first, often the constant, would flatten all others. */
const stepsOf = (improvements: readonly Improvement[], tried: number): string => {
  const shown = improvements.length > 2 ? improvements.slice(1) : improvements
  const losses = shown.map(({ loss }) => loss)
  const [low, high] = [Math.min(...losses), Math.max(...losses)]
  const x = (trial: number) => (tried <= 1 ? 0 : ((trial - 1) / (tried - 1)) * WIDTH)
  const y = (loss: number) => (high === low ? HEIGHT / 2 : 4 + ((loss - low) / (high - low)) * (HEIGHT - 8))
  // Better is higher, whatever the metric.
  const points = shown.map(({ trial, loss }, at) =>
    at === 0 ? `M${x(trial)},${y(loss)}` : `H${x(trial)}V${y(loss)}`,
  )
  return `${points.join('')}H${WIDTH}`
}

/** How the best value rose from trial to trial, with the trials that raised it behind it. */
export const BestSoFar = ({
  metric,
  improvements,
  tried,
  exported = true,
}: {
  metric: string
  improvements: readonly Improvement[]
  tried: number
  exported?: boolean
}) => {
  const words = useWords(leaderboardWords)
  const language = useLanguage()
  const format = useFormat()
  const best = improvements.at(-1)
  if (!best) return null
  const value = format.rate(metricValue(metric, best.loss))
  const name = METRIC_NAMES[language][metric] ?? metric
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${words.curve}: ${name} ${value}`}>
        <path d={stepsOf(improvements, tried)} />
      </svg>
      <figcaption>
        {name} {value}
      </figcaption>
      <Behind>
        <DataTable
          name={words.curve}
          columns={[
            { id: 'trial', label: words.trial, value: row => row.trial },
            {
              id: 'value',
              label: name,
              number: true,
              value: row => metricValue(metric, row.loss),
              show: row => format.rate(metricValue(metric, row.loss)),
            },
          ]}
          rows={improvements}
          rowId={row => String(row.trial)}
          maxHeight={240}
          exported={exported}
        />
      </Behind>
    </figure>
  )
}
