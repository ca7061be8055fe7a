import type { LiveStatus, Source } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { workWords } from './work-words.ts'

type Ledger = LiveStatus['ledgers'][number]

const COUNTS = ['received', 'stored', 'duplicate', 'rejected', 'buffered'] as const

type Props = { ledgers: readonly Ledger[]; sources: readonly Source[] }

/** The account of readings: nothing that came in may be unaccounted for. */
export const LedgerTable = ({ ledgers, sources }: Props) => {
  const { acquisition: words, data } = useWords(workWords)
  const format = useFormat()
  if (ledgers.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {words.noLedger}
      </Text>
    )
  }
  const nameOf = (source: string) => sources.find(({ id }) => id === source)?.name ?? source
  const columns: Column<Ledger>[] = [
    { id: 'source', label: data.source, value: row => nameOf(row.source) },
    ...COUNTS.map(
      (count): Column<Ledger> => ({
        id: count,
        label: words[count],
        number: true,
        value: row => row[count],
        show: row => format.integer(row[count]),
      }),
    ),
  ]
  return (
    <>
      <Text fz="xs" c="dimmed" mb={4}>
        {words.ledgerText}
      </Text>
      <DataTable name={words.ledger} columns={columns} rows={ledgers} rowId={row => row.source} />
    </>
  )
}
