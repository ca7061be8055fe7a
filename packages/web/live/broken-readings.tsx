import type { BrokenReading } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { query } from '../wire/query.ts'
import { liveWords } from './words.ts'

type Props = {
  project: string
  deployment: string
  rule: string
  /** The column that the rule is about, as the recipe calls it; a reading may know it by another name. */
  column: string | null
}

/** So many of the newest are shown. */
const SHOWN = 50
const AGAIN_MS = 5_000

const cell = (value: BrokenReading['values'][string] | undefined) =>
  typeof value === 'boolean' ? String(value) : (value ?? null)

/** The readings that broke a rule, as the machine sent them. */
export const BrokenReadings = ({ project, deployment, rule, column }: Props) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const read = useQuery({
    ...query('brokenReadings', { params: { project }, query: { deployment, rule, limit: SHOWN } }),
    refetchInterval: AGAIN_MS,
  })
  if (read.isError) return <FailedPart error={read.error} retry={() => void read.refetch()} />
  if (!read.data) return <Loading lines={3} />
  const names = [...new Set(read.data.flatMap(({ values }) => Object.keys(values)))]
  const columns: Column<BrokenReading>[] = [
    {
      id: 'at',
      label: words.time,
      value: row => row.at,
      show: row => `${format.date(row.at)} ${format.time(row.at)}`,
    },
    { id: 'machine', label: words.machine, value: row => row.machine },
    ...names.map((name): Column<BrokenReading> => {
      const said = (row: BrokenReading) => {
        const value = row.values[name]
        return typeof value === 'number' ? format.decimal(value) : (cell(value) ?? '–')
      }
      return {
        id: `channel ${name}`,
        label: name,
        number: read.data.some(({ values }) => typeof values[name] === 'number'),
        value: row => cell(row.values[name]),
        show: row => (name === column ? <strong>{said(row)}</strong> : said(row)),
      }
    }),
  ]
  const name = words.broken(rule)
  return (
    <>
      <Text fz="sm" mt="md" mb={4}>
        {name}
      </Text>
      <DataTable name={name} columns={columns} rows={read.data} rowId={row => row.id} maxHeight={320} />
    </>
  )
}
