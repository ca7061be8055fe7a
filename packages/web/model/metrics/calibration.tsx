import type { EvaluationReport } from '@leinwand/contract'
import { useCallback } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { Behind } from '../../charts/behind.tsx'
import type { PaperColors } from '../../charts/colors.ts'
import { lineFrame } from '../../charts/line-frame.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'

type Calibrated = NonNullable<EvaluationReport['calibration']>
export type ReliabilityLine = {
  id: string
  name: string
  look: 'first' | 'second'
  curve: Calibrated['after']['curve']
}

type BinRow = Calibrated['after']['curve'][number] & { id: string; which: string }

/** Probability said against share that came true, for one model before and after, or for two. */
export const Reliability = ({ label, lines }: { label: string; lines: readonly ReliabilityLine[] }) => {
  const { words, format } = useSpeech()
  const { calibration: own } = words
  const option = useCallback(
    (colors: PaperColors) => {
      // Rare events are said with small probabilities only; a full square would leave all of them in a corner.
      const most = Math.max(
        ...lines.flatMap(({ curve }) => curve.flatMap(({ said, happened }) => [said, happened])),
      )
      const end = Math.min(
        1,
        Math.max(0.01, Math.ceil(most * 11) / 10 <= 0.1 ? most * 1.1 : Math.ceil(most * 10.5) / 10),
      )
      const axis = { write: format.percent, min: 0, max: end }
      return {
        ...lineFrame({ colors, x: { name: own.said, ...axis }, y: { name: own.happened, ...axis } }),
        series: [
          {
            type: 'line',
            name: own.exact,
            data: [
              [0, 0],
              [end, end],
            ],
            symbol: 'none',
            silent: true,
            tooltip: { show: false },
            lineStyle: { color: colors.dim, type: 'dashed', width: 1.2 },
            itemStyle: { color: colors.dim },
          },
          ...lines.map(({ name, look, curve }) => ({
            type: 'line',
            name,
            data: curve.map(({ said, happened }) => [said, happened]),
            symbol: look === 'first' ? 'circle' : 'rect',
            symbolSize: 7,
            lineStyle: { color: look === 'first' ? colors.accent : colors.hardware, width: 1.6 },
            itemStyle: { color: look === 'first' ? colors.accent : colors.hardware },
          })),
        ],
      }
    },
    [lines, format, own],
  )
  const rows: BinRow[] = lines.flatMap(({ id, name, curve }) =>
    curve.map((bin, at) => ({ ...bin, id: `${id} ${at}`, which: name })),
  )
  const share = (id: 'said' | 'happened', text: string): Column<BinRow> => ({
    id,
    label: text,
    number: true,
    value: row => row[id],
    show: row => format.percent(row[id]),
  })
  const columns: Column<BinRow>[] = [
    { id: 'which', label: own.which, value: row => row.which },
    share('said', own.said),
    share('happened', own.happened),
    {
      id: 'rows',
      label: own.rows,
      number: true,
      value: row => row.weight,
      show: row => format.integer(row.weight),
    },
  ]
  return (
    <>
      <AnalysisChart label={label} option={option} height={300} />
      <p className={styles.note}>{own.reading}</p>
      <Behind>
        <DataTable name={label} columns={columns} rows={rows} rowId={row => row.id} maxHeight={320} />
      </Behind>
    </>
  )
}
