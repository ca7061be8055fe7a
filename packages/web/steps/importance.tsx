import type { RunResult } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import styles from './importance.module.css'
import { workWords } from './work-words.ts'

type Row = { feature: string; share: number }

/** What the model rests on: each feature's share of the gain of all splits. */
export const Importance = ({ importance }: { importance: RunResult['model']['importance'] }) => {
  const { model: words } = useWords(workWords)
  const format = useFormat()
  const total = importance.reduce((sum, { gain }) => sum + gain, 0) || 1
  const rows = importance
    .map(({ feature, gain }) => ({ feature, share: gain / total }))
    .sort((a, b) => b.share - a.share)
  const highest = rows[0]?.share ?? 1
  const columns: Column<Row>[] = [
    { id: 'feature', label: words.feature, value: row => row.feature },
    {
      id: 'share',
      label: words.gain,
      value: row => row.share,
      show: row => (
        <span className={styles.bar}>
          <span style={{ width: `${(row.share / highest) * 75}%` }} aria-hidden />
          {format.percent(row.share)}
        </span>
      ),
    },
  ]
  return <DataTable name={words.importance} columns={columns} rows={rows} rowId={row => row.feature} />
}
