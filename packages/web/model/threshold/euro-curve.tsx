import { useCallback } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { Behind } from '../../charts/behind.tsx'
import type { PaperColors } from '../../charts/colors.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'
import { type CostPoint, type EuroLine, euroOption, isWithin, leastShown } from './euro-option.ts'

type Listed = CostPoint & { id: string; name: string }

/** Euro a year over the threshold with the one that was chosen, for one model or two. */
export const EuroCurve = ({ label, lines }: { label: string; lines: readonly EuroLine[] }) => {
  const { words, format } = useSpeech()
  const { threshold: own } = words
  const option = useCallback(
    (colors: PaperColors) => euroOption(lines, { colors, words, format }),
    [lines, words, format],
  )
  const least = leastShown(lines)
  const rows: Listed[] = lines.flatMap(({ name, curve }) =>
    curve.map(point => ({ ...point, name, id: `${name} ${point.threshold}` })),
  )
  const count = (id: keyof CostPoint['perWeek'], text: string): Column<Listed> => ({
    id,
    label: text,
    number: true,
    value: row => row.perWeek[id],
    show: row => format.decimal(row.perWeek[id]),
  })
  const columns: Column<Listed>[] = [
    {
      id: 'threshold',
      label: own.at,
      number: true,
      value: row => (isWithin(row) ? row.threshold : own.never),
      show: row => (isWithin(row) ? format.decimal(row.threshold) : own.never),
    },
    ...(lines.length > 1 ? [{ id: 'name', label: words.page, value: (row: Listed) => row.name }] : []),
    {
      id: 'euro',
      label: own.euro,
      number: true,
      value: row => Math.round(row.euroPerYear),
      show: row => format.euro(row.euroPerYear),
    },
    count('truePositive', own.found),
    count('falsePositive', own.falseAlarms),
    count('falseNegative', own.missed),
  ]
  return (
    <>
      <AnalysisChart label={label} option={option} height={320} />
      {least === null ? null : <p className={styles.note}>{own.cut(format.euro(least))}</p>}
      <Behind>
        <DataTable name={label} columns={columns} rows={rows} rowId={row => row.id} maxHeight={320} />
      </Behind>
    </>
  )
}
