import type { EvaluationReport, JudgedModel } from '@leinwand/contract'
import { useMemo } from 'react'
import { Sheet } from '../../shell/sheet.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'
import { Reliability, type ReliabilityLine } from './calibration.tsx'

type Props = { calibration: NonNullable<EvaluationReport['calibration']>; model: JudgedModel }

/** Whether probabilities are right, and whether correcting them helped. */
export const CalibrationSheet = ({ calibration: { method, before, after }, model }: Props) => {
  const { words, format, event } = useSpeech()
  const { calibration: own } = words
  const lines = useMemo((): ReliabilityLine[] => {
    const corrected = { id: 'after', name: own.after, look: 'first' as const, curve: after.curve }
    return method === 'none'
      ? [{ ...corrected, name: own.only }]
      : [{ id: 'before', name: own.before, look: 'second', curve: before.curve }, corrected]
  }, [method, before, after, own])
  const said = (value: number | null) => (value === null ? '–' : format.percent(value))
  return (
    <Sheet title={own.title}>
      <p className={styles.lead}>
        {(model.report.classes?.length ?? 0) > 2 ? `${words.explanation.ofClass(event(model))} ` : ''}
        {own.how[method]}{' '}
        {method === 'none'
          ? own.errorSame(said(after.error))
          : own.error(said(before.error), said(after.error))}
      </p>
      <Reliability label={own.chart(event(model))} lines={lines} />
    </Sheet>
  )
}
