import { Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { query } from '../wire/query.ts'
import { rulesWords } from './words.ts'

/** So many are read from the data set, one by one. */
const SHOWN = 6
/** So many columns stand beside the one that the rule is about. */
const BESIDE = 5

type Props = {
  project: string
  dataSet: string
  column: string | undefined
  name: string
  ordinals: readonly number[]
}
type Row = { ordinal: number; cells: ReadonlyMap<string, string> }

/** The first rows that break a rule, as they stand in the file. */
export const BreachRows = ({ project, dataSet, column, name, ordinals }: Props) => {
  const words = useWords(rulesWords)
  const format = useFormat()
  const shown = ordinals.slice(0, SHOWN)
  const read = useQueries({
    queries: shown.map(offset =>
      query('readRows', { params: { project, dataSet }, query: { offset, limit: 1 } }),
    ),
  })
  const failed = read.find(({ isError }) => isError)
  if (failed) return <FailedPart error={failed.error} retry={() => void failed.refetch()} />
  if (read.some(({ data }) => !data)) return <Loading lines={2} />
  const rows: Row[] = read.map(({ data }, at) => ({
    ordinal: shown[at] ?? 0,
    cells: new Map((data?.columns ?? []).map((each, place) => [each, String(data?.rows[0]?.[place] ?? '–')])),
  }))
  const names = [...(rows[0]?.cells.keys() ?? [])]
  const beside = names.filter(each => each !== column).slice(0, BESIDE)
  const columns: Column<Row>[] = [
    {
      id: 'ordinal',
      label: words.row,
      number: true,
      value: ({ ordinal }) => ordinal + 1,
      show: ({ ordinal }) => format.integer(ordinal + 1),
    },
    ...[...(column === undefined ? [] : [column]), ...beside].map(each => ({
      id: `column ${each}`,
      label: each,
      value: ({ cells }: Row) => cells.get(each) ?? null,
      ...(each === column ? { show: ({ cells }: Row) => <strong>{cells.get(each)}</strong> } : {}),
    })),
  ]
  return (
    <>
      <DataTable name={name} columns={columns} rows={rows} rowId={({ ordinal }) => String(ordinal)} />
      <Text fz="xs" c="dimmed">
        {words.firstRows(format.integer(rows.length))}
      </Text>
    </>
  )
}
