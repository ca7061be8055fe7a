import { learnerName, METRIC_NAMES } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { metricValue } from './metric-value.ts'
import { leaderboardWords } from './words.ts'

export type LeaderboardRow = {
  trial: number
  learner: string
  loss: number | null
  givenUpAfter: number | null
  seconds: number
  weight?: number
}

/** What a search tried, best first. */
export const LeaderboardTable = ({
  metric,
  rows,
  exported = true,
}: {
  metric: string
  rows: readonly LeaderboardRow[]
  exported?: boolean
}) => {
  const words = useWords(leaderboardWords)
  const language = useLanguage()
  const format = useFormat()
  const shownValue = ({ loss }: LeaderboardRow) => (loss === null ? null : metricValue(metric, loss))
  const columns: Column<LeaderboardRow>[] = [
    {
      id: 'learner',
      label: words.learner,
      value: row => learnerName(language, row.learner),
    },
    { id: 'trial', label: words.trial, number: true, value: row => row.trial },
    {
      id: 'metric',
      label: METRIC_NAMES[language][metric] ?? metric,
      number: true,
      value: shownValue,
      show: row => {
        const value = shownValue(row)
        if (value !== null) return format.rate(value)
        const folds = row.givenUpAfter ?? 0
        return words.givenUp(words.folds(format.decimal(folds), folds === 1))
      },
    },
    {
      id: 'seconds',
      label: words.seconds,
      number: true,
      value: row => row.seconds,
      show: row => format.decimal(row.seconds),
    },
    ...(rows.some(({ weight }) => weight !== undefined)
      ? [
          {
            id: 'chosen',
            label: words.chosen,
            number: true,
            value: (row: LeaderboardRow) => row.weight ?? 0,
            show: (row: LeaderboardRow) => (row.weight ? format.percent(row.weight) : ''),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      name={words.title}
      columns={columns}
      rows={rows}
      rowId={row => String(row.trial)}
      maxHeight={420}
      exported={exported}
    />
  )
}
