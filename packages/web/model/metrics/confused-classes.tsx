import type { EvaluationReport } from '@leinwand/contract'
import type { CSSProperties } from 'react'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'
import own from './confused-classes.module.css'
import { mostConfused } from './most-confused.ts'

type Row = { actual: number; counts: readonly number[] }

/** Which of several classes is taken for which. Of two the confusion at the threshold says it. */
export const ConfusedClasses = ({ report }: { report: EvaluationReport }) => {
  const { words, format } = useSpeech()
  const { metrics: said } = words
  const { classes, confusedClasses: counts } = report
  if (classes === null || counts === null) return null
  const named = (place: number) => words.event(classes[place] ?? '–')
  const worst = mostConfused(counts)
  const shade = ({ actual, counts: ofActual }: Row, place: number) => {
    const all = ofActual.reduce((sum, each) => sum + each, 0)
    const share = all === 0 ? 0 : (ofActual[place] ?? 0) / all
    // What is wrong is rare, and is what one looks for.
    const strength = place === actual ? share * 55 : Math.min(55, share * 200)
    return (
      <span
        className={own.cell}
        data-right={place === actual || undefined}
        style={{ '--share': `${Math.round(strength)}%` } as CSSProperties}
      >
        {format.integer(ofActual[place] ?? 0)}
      </span>
    )
  }
  const columns: Column<Row>[] = [
    { id: 'actual', label: said.actualClass, value: ({ actual }) => classes[actual] ?? '' },
    ...classes.map(
      (name, place): Column<Row> => ({
        id: name,
        label: name,
        number: true,
        value: row => row.counts[place] ?? 0,
        show: row => shade(row, place),
      }),
    ),
  ]
  return (
    <Sheet title={said.confusion}>
      <p className={styles.lead}>
        {worst === null
          ? said.noneConfused
          : said.mostConfused(
              named(worst.actual),
              named(worst.said),
              format.integer(worst.rows),
              format.integer(worst.all),
            )}
      </p>
      <p className={styles.note}>{said.classesNote}</p>
      <DataTable
        name={said.confusion}
        columns={columns}
        rows={counts.map((ofActual, actual) => ({ actual, counts: ofActual }))}
        rowId={({ actual }) => String(actual)}
      />
    </Sheet>
  )
}
