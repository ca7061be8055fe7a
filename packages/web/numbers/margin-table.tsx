import type { FinanceResult } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { numbersWords } from './words.ts'

const LEVELS = ['revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const
type Level = (typeof LEVELS)[number]

/** Contribution margins of hardware, service and both together (H3). */
export const MarginTable = ({ finance: { margins } }: { finance: FinanceResult }) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const amount = (id: 'hardware' | 'service' | 'total', label: string): Column<Level> => ({
    id,
    label,
    number: true,
    value: level => Math.round(margins[id][level] * 100) / 100,
    show: level => format.euro(margins[id][level]),
  })
  const columns: Column<Level>[] = [
    {
      id: 'level',
      label: words.marginsPart,
      value: level => words.rows[level],
      show: level => (
        <>
          {words.rows[level]}
          <Text fz="xs" c="dimmed">
            {words.rowHints[level]}
          </Text>
        </>
      ),
    },
    amount('hardware', words.hardware),
    amount('service', words.service),
    amount('total', words.both),
  ]
  return <DataTable name={words.margins} columns={columns} rows={LEVELS} rowId={level => level} />
}
