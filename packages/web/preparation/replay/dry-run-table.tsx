import type { DryRunStep } from '@leinwand/contract'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { useStepName } from '../steps/step-name.ts'
import styles from './replay.module.css'
import { replayWords } from './words.ts'

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
const lostOf = ({ lost }: DryRunStep): number => sum(Object.values(lost))
const breachesOf = ({ breaches }: DryRunStep): number =>
  sum(Object.values(breaches).map(({ count }) => count))

/** How each step fares over whole data. */
export const DryRunTable = ({ steps }: { steps: readonly DryRunStep[] }) => {
  const words = useWords(replayWords)
  const format = useFormat()
  const stepName = useStepName()
  const figure = (id: 'rowsIn' | 'rowsOut' | 'lost' | 'breaches', value: (row: DryRunStep) => number) => ({
    id,
    label: words[id],
    number: true,
    value,
    show: (row: DryRunStep) => format.integer(value(row)),
  })
  const columns: Column<DryRunStep>[] = [
    { id: 'place', label: words.place, number: true, value: row => row.step },
    { id: 'step', label: words.step, value: row => stepName(row.name) },
    {
      id: 'verdict',
      label: words.verdict,
      value: row => words.verdicts[row.verdict],
      show: row => (
        <span className={styles.verdict} data-verdict={row.verdict}>
          {words.verdicts[row.verdict]}
        </span>
      ),
    },
    figure('rowsIn', row => row.rowsIn),
    figure('rowsOut', row => row.rowsOut),
    figure('lost', lostOf),
    figure('breaches', breachesOf),
    { id: 'message', label: words.message, value: row => row.message?.message ?? '' },
  ]
  return <DataTable name={words.table} columns={columns} rows={steps} rowId={row => String(row.step)} />
}
