import type { ScoredReading } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { liveWords } from './words.ts'

type Props = { readings: readonly ScoredReading[]; channels: readonly string[] }

const cell = (value: ScoredReading['values'][string] | undefined) =>
  typeof value === 'boolean' ? String(value) : (value ?? null)

/** Newest first: that is what one looks for. */
export const ReadingTable = ({ readings, channels }: Props) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const columns: Column<ScoredReading>[] = [
    { id: 'at', label: words.time, value: row => row.at, show: row => format.time(row.at) },
    {
      id: 'prediction',
      label: words.probability,
      number: true,
      value: row => row.prediction,
      show: row => format.rate(row.prediction),
    },
    { id: 'warning', label: words.warning, value: row => (row.warning ? words.yes : words.no) },
    {
      id: 'latency',
      label: words.latencyColumn,
      number: true,
      value: row => Math.round(row.latency),
      show: row => format.integer(row.latency),
    },
    ...channels.map(
      (name): Column<ScoredReading> => ({
        id: `channel-${name}`,
        label: name,
        number: true,
        value: row => cell(row.values[name]),
        show: row => {
          const value = row.values[name]
          return typeof value === 'number' ? format.decimal(value) : '–'
        },
      }),
    ),
  ]
  return (
    <DataTable
      name={words.values}
      columns={columns}
      rows={readings.toReversed()}
      rowId={row => row.id}
      maxHeight={320}
    />
  )
}
