import type { Leak, Profile } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { profileWords } from './words.ts'

/** Columns that give the outcome away (the data know the answer): named, with the reason. */
export const Leaks = ({ leaks }: Pick<Profile, 'leaks'>) => {
  const words = useWords(profileWords)
  const format = useFormat()
  if (leaks.length === 0) return null
  const columns: Column<Leak>[] = [
    { id: 'column', label: words.column, value: row => row.column },
    { id: 'reason', label: words.leakReason, value: row => words.leakReasons[row.reason] ?? row.reason },
    {
      id: 'figure',
      label: words.leakFigure,
      number: true,
      value: row => row.figure,
      show: row => format.rate(row.figure),
    },
  ]
  return (
    <Notice kind="warn" title={words.leakTitle}>
      <Text fz="sm" mb="xs">
        {words.leakText}
      </Text>
      <DataTable name={words.leaks} columns={columns} rows={leaks} rowId={row => row.column} />
    </Notice>
  )
}
