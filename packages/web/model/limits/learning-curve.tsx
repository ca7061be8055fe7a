import type { EvaluationReport } from '@leinwand/contract'
import { useCallback } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { Behind } from '../../charts/behind.tsx'
import type { PaperColors } from '../../charts/colors.ts'
import { lineFrame } from '../../charts/line-frame.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'

type Curve = NonNullable<EvaluationReport['learningCurve']>
type Point = Curve['points'][number]

const Chart = ({ curve: { metric, points } }: { curve: Curve }) => {
  const { words, format, name } = useSpeech()
  const { limits: own } = words
  const error = name(metric)
  const option = useCallback(
    (colors: PaperColors) => ({
      ...lineFrame({
        colors,
        x: { name: own.learned, write: format.integer, min: 0 },
        y: { name: error, write: format.decimal },
      }),
      legend: { show: false },
      series: [
        {
          type: 'line',
          name: error,
          data: points.map(point => [point.rows, point.error]),
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: colors.accent, width: 1.8 },
          itemStyle: { color: colors.accent },
        },
      ],
    }),
    [own, format, error, points],
  )
  const columns: Column<Point>[] = [
    {
      id: 'rows',
      label: own.learned,
      number: true,
      value: ({ rows }) => rows,
      show: ({ rows }) => format.integer(rows),
    },
    {
      id: 'error',
      label: error,
      number: true,
      value: row => row.error,
      show: row => format.decimal(row.error),
    },
  ]
  return (
    <>
      <AnalysisChart label={own.curve} option={option} height={240} />
      <Behind>
        <DataTable name={own.curve} columns={columns} rows={points} rowId={({ rows }) => String(rows)} />
      </Behind>
    </>
  )
}

/** Whether more data would help, as the error over the rows that were learned from tells. */
export const LearningCurve = ({ curve }: { curve: Curve | null }) => {
  const { words, format } = useSpeech()
  const { limits: own } = words
  if (curve === null || curve.points.length === 0) {
    return (
      <Sheet title={own.curve}>
        <p className={styles.note}>{own.noCurve}</p>
      </Sheet>
    )
  }
  const { moreHelps, lastGain } = curve
  return (
    <Sheet title={own.curve}>
      <p className={styles.lead}>
        {moreHelps === null ? own.moreUnknown : moreHelps ? own.moreHelps : own.moreDoesNot}{' '}
        {lastGain !== null && lastGain > 0 ? own.lastGain(format.percent(lastGain)) : ''}
      </p>
      <Chart curve={curve} />
    </Sheet>
  )
}
