import { Text } from '@mantine/core'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { Figure } from './figure.tsx'
import { useFigures } from './figures-context.ts'
import { figureWords } from './words.ts'

const LEVELS = ['revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const
type Level = (typeof LEVELS)[number]

const cents = (amount: number): number => Math.round(amount * 100) / 100

/** Contribution margins of hardware, service and both together (H3), and per connected machine and month. */
export const MarginTable = () => {
  const words = useWords(figureWords)
  const format = useFormat()
  const { finance } = useFigures()
  const { margins, perMachine } = finance
  const amount = (id: 'hardware' | 'service' | 'total', label: string): Column<Level> => ({
    id,
    label,
    number: true,
    value: level => cents(margins[id][level]),
    show: level => (
      <Figure
        id={`margins.${id}.${level}`}
        label={`${words.rows[level]}, ${label}`}
        value={format.euro(margins[id][level])}
      />
    ),
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
    {
      id: 'perMachine',
      label: words.perMachineMonth,
      number: true,
      value: level => (perMachine === null ? null : cents(perMachine[level])),
      show: level =>
        perMachine === null ? (
          '–'
        ) : (
          <Figure
            id={`perMachine.${level}`}
            label={`${words.rows[level]}, ${words.perMachineMonth}`}
            value={format.price(cents(perMachine[level]))}
          />
        ),
    },
  ]
  return <DataTable name={words.marginsTitle} columns={columns} rows={LEVELS} rowId={level => level} />
}
