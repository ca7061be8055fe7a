import { METRIC_NAMES } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { workWords } from './work-words.ts'

type Metrics = Readonly<Record<string, number | null>>
type Series = { id: string; label: string; metrics: Metrics }
type Row = { metric: string }

/** Several results of the same metrics beside each other; a metric that none of them has is left out. */
export const MetricTable = ({ name, series }: { name: string; series: readonly Series[] }) => {
  const { model: words } = useWords(workWords)
  const names = METRIC_NAMES[useLanguage()]
  const format = useFormat()
  const metrics = [...new Set(series.flatMap(each => Object.keys(each.metrics)))].filter(metric =>
    series.some(each => typeof each.metrics[metric] === 'number'),
  )
  const columns: Column<Row>[] = [
    { id: 'metric', label: words.metric, value: row => names[row.metric] ?? row.metric },
    ...series.map(
      (each): Column<Row> => ({
        id: each.id,
        label: each.label,
        number: true,
        value: row => each.metrics[row.metric] ?? null,
        show: row => {
          const value = each.metrics[row.metric]
          return typeof value === 'number' ? format.rate(value) : '–'
        },
      }),
    ),
  ]
  return (
    <DataTable
      name={name}
      columns={columns}
      rows={metrics.map(metric => ({ metric }))}
      rowId={row => row.metric}
    />
  )
}
