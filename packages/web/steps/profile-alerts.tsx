import type { Profile } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { alertWords } from './alert-words.ts'
import { Part } from './part.tsx'
import { workWords } from './work-words.ts'

type Leak = Profile['leaks'][number]

/** Columns that give the outcome away (the data know the answer): named, with the reason, and left out. */
export const Leaks = ({ leaks }: { leaks: readonly Leak[] }) => {
  const { data: words } = useWords(workWords)
  const { leaks: reasons } = useWords(alertWords)
  const format = useFormat()
  if (leaks.length === 0) return null
  const columns: Column<Leak>[] = [
    { id: 'column', label: words.column, value: row => row.column },
    { id: 'reason', label: words.leakReason, value: row => reasons[row.reason] ?? row.reason },
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
        {words.leak(leaks.map(leak => leak.column).join(', '))}
      </Text>
      <DataTable name={words.leaks} columns={columns} rows={leaks} rowId={row => row.column} />
    </Notice>
  )
}

export const Alerts = ({ alerts }: { alerts: Profile['alerts'] }) => {
  const { data: words } = useWords(workWords)
  const { texts, other } = useWords(alertWords)
  const format = useFormat()
  return (
    <Part title={words.alerts}>
      {alerts.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.noAlerts}
        </Text>
      ) : (
        <ul>
          {alerts.map(({ code, column: first, other: second, figure }) => {
            const column = [first, second].filter(Boolean).join(', ')
            const about = {
              column,
              figure: figure === undefined ? '' : format.decimal(figure),
              share: figure === undefined ? '' : format.percent(figure),
            }
            return <li key={`${code}${column}`}>{texts[code]?.(about) ?? other(code, about)}</li>
          })}
        </ul>
      )}
    </Part>
  )
}
