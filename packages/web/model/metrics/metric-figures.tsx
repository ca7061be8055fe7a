import { type Column, DataTable } from '../../table/data-table.tsx'
import { useSpeech } from '../speech.ts'
import type { MetricRow } from './metric-rows.ts'

/** The figures behind the dots, with those of the cross-validation. */
export const MetricFigures = ({ rows }: { rows: readonly MetricRow[] }) => {
  const { words, name, say } = useSpeech()
  const figure = (id: Exclude<keyof MetricRow, 'metric'>, label: string): Column<MetricRow> => ({
    id,
    label,
    number: true,
    value: row => row[id],
    show: row => say(row.metric, row[id]),
  })
  const columns: Column<MetricRow>[] = [
    { id: 'metric', label: words.metric, value: row => name(row.metric) },
    figure('value', words.metrics.model),
    figure('low', words.low),
    figure('high', words.high),
    figure('baseline', words.metrics.baseline),
    figure('cross', words.metrics.cross),
    figure('crossBaseline', words.metrics.crossBaseline),
  ]
  return <DataTable name={words.metrics.table} columns={columns} rows={rows} rowId={row => row.metric} />
}
