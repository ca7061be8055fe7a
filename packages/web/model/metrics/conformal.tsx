import type { EvaluationReport } from '@leinwand/contract'
import { Sheet } from '../../shell/sheet.tsx'
import { Facts } from '../../steps/facts.tsx'
import styles from '../model.module.css'
import { useSpeech } from '../speech.ts'

/** What is asked holds on average over many data sets; on one of them it may lie a little off. */
const SLACK = 0.03

/** How often ranges, or sets of classes, are to hold the truth, and how often they did. */
export const Conformal = ({ conformal, task }: Pick<EvaluationReport, 'conformal' | 'task'>) => {
  const { words, format } = useSpeech()
  const { conformal: own } = words
  const { coverage, held, width } = conformal
  const number = task === 'regression'
  return (
    <Sheet title={own.title}>
      <p className={styles.note}>{number ? own.number : own.classes}</p>
      {held === null ? null : (
        <p className={styles.lead}>{held >= coverage - SLACK ? own.keeps : own.breaks}</p>
      )}
      <Facts
        facts={[
          { label: own.asked, value: format.percent(coverage) },
          { label: own.held, value: held === null ? own.unknown : format.percent(held) },
          {
            label: number ? own.width : own.count,
            value: width === null ? own.unknown : format.decimal(width),
          },
        ]}
      />
    </Sheet>
  )
}
