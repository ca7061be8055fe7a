import type { Overview } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { difference } from './difference.ts'
import styles from './measured-figure.module.css'
import { measurementWords } from './words.ts'

/** What a KPI was last measured to be: until when and over what, how far from baseline and target, and its worth. */
export const MeasuredFigure = ({ measured }: Pick<Overview['kpis'][number], 'measured'>) => {
  const words = useWords(measurementWords)
  const format = useFormat()
  if (measured === null) return <span className={styles.small}>{words.notYet}</span>
  const { value, until, window, toBaseline, toTarget, euroPerYear } = measured
  const lines = [
    { of: 'until', text: words.untilDay(format.date(until)) },
    { of: 'window', text: window },
    { of: 'toBaseline', text: `${difference(toBaseline, format)} ${words.toBaseline}` },
    { of: 'toTarget', text: `${difference(toTarget, format)} ${words.toTarget}` },
    { of: 'worth', text: euroPerYear === null ? null : words.worthOf(format.euro(euroPerYear)) },
  ]
  return (
    <>
      {format.decimal(value)}
      {lines.map(({ of, text }) =>
        text === null ? null : (
          <span key={of} className={styles.small}>
            {text}
          </span>
        ),
      )}
    </>
  )
}
