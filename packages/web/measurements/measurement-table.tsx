import type { Overview } from '@leinwand/contract'
import { isReached, type Measurement } from '@leinwand/method'
import { Button, Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { difference } from './difference.ts'
import { measurementWords } from './words.ts'

type Props = {
  kpi: Overview['kpis'][number]
  measured: readonly Measurement[]
  remove: (measurement: Measurement) => void
}

/** What was measured of a KPI, the latest first, against what it was, what was wanted and what was expected. */
export const MeasurementTable = ({ kpi, measured, remove }: Props) => {
  const words = useWords(measurementWords)
  const format = useFormat()
  const against = (id: string, label: string, from: number): Column<Measurement> => ({
    id,
    label,
    number: true,
    value: row => row.value - from,
    show: row => difference(row.value - from, format),
  })
  const reached = ({ value }: Measurement) => (isReached(kpi, value) ? words.reached : words.missed)
  const columns: Column<Measurement>[] = [
    {
      id: 'until',
      label: words.day,
      value: row => row.until,
      show: row => (
        <>
          {format.date(row.until)}
          <Text fz="xs" c="dimmed">
            {[row.window, row.note].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      id: 'value',
      label: `${words.measured} (${kpi.unit})`,
      number: true,
      value: row => row.value,
      show: row => format.decimal(row.value),
    },
    against('baseline', words.toBaseline, kpi.baseline),
    against('target', words.toTarget, kpi.target),
    ...(kpi.expected === null ? [] : [against('expected', words.toExpected, kpi.expected)]),
    { id: 'goal', label: words.goal, value: reached },
    {
      id: 'remove',
      label: words.change,
      value: () => null,
      show: row => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.removeOf(`${format.decimal(row.value)} ${kpi.unit}`, format.date(row.until))}
          onClick={() => remove(row)}
        >
          {words.remove}
        </Button>
      ),
    },
  ]
  return <DataTable name={words.table} columns={columns} rows={measured.toReversed()} rowId={row => row.id} />
}
