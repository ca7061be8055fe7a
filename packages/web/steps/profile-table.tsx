import type { Profile, ProfileColumn } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Histogram } from './histogram.tsx'
import { workWords } from './work-words.ts'

const median = ({ quantiles }: ProfileColumn) => quantiles.find(({ at }) => at === 0.5)?.value ?? null

export const ProfileTable = ({ profile }: { profile: Profile }) => {
  const { data: words } = useWords(workWords)
  const format = useFormat()
  const shown = (value: number | string | null) => {
    if (value === null) return '–'
    return typeof value === 'number'
      ? format.decimal(value)
      : value.length > 20
        ? `${value.slice(0, 19)}…`
        : value
  }
  const figure = (id: string, label: string, value: (row: ProfileColumn) => number | string | null) => ({
    id,
    label,
    number: true,
    value,
    show: (row: ProfileColumn) => shown(value(row)),
  })
  const columns: Column<ProfileColumn>[] = [
    {
      id: 'name',
      label: words.column,
      value: row => row.name,
      show: row => (
        <>
          {row.name}
          <Text fz="xs" c="dimmed">
            {[words.types[row.type], row.unit].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    { id: 'shape', label: words.shape, value: () => null, show: row => <Histogram column={row} /> },
    {
      id: 'missing',
      label: words.missing,
      number: true,
      value: row => row.missing,
      show: row => (row.missing === 0 ? '0' : format.percent(row.missing / Math.max(profile.rows, 1))),
    },
    figure('distinct', words.distinct, row => row.distinct),
    figure('min', words.min, row => row.min),
    figure('median', words.median, median),
    figure('max', words.max, row => row.max),
    figure('mean', words.mean, row => row.mean),
    figure('sd', words.sd, row => row.sd),
  ]
  return <DataTable name={words.table} columns={columns} rows={profile.columns} rowId={row => row.name} />
}
