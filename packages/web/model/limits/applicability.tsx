import type { EvaluationReport } from '@leinwand/contract'
import { Sheet } from '../../shell/sheet.tsx'
import { Facts } from '../../steps/facts.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'

type Reason = EvaluationReport['limits']['reasons'][number]

/** How many rows lie within what was learned, and how much more wrong the model is outside. */
export const Applicability = ({ limits, metric }: { limits: EvaluationReport['limits']; metric: string }) => {
  const { words, format, say, name } = useSpeech()
  const { limits: own } = words
  const { applicable, errorInside, errorOutside, reasons } = limits
  const columns: Column<Reason>[] = [
    { id: 'reason', label: own.reason, value: ({ code }) => own.reasonNames[code] ?? code },
    {
      id: 'rows',
      label: own.rows,
      number: true,
      value: ({ rows }) => rows,
      show: ({ rows }) => format.integer(rows),
    },
  ]
  return (
    <Sheet title={own.applies}>
      <p className={styles.note}>{own.appliesNote(name(metric))}</p>
      <Facts
        facts={[
          { label: own.applicable, value: format.percent(applicable) },
          { label: own.inside, value: say(metric, errorInside) },
          { label: own.outside, value: say(metric, errorOutside) },
        ]}
      />
      {reasons.length === 0 ? (
        own.allInside
      ) : (
        <DataTable name={own.reasons} columns={columns} rows={reasons} rowId={({ code }) => code} />
      )}
    </Sheet>
  )
}
