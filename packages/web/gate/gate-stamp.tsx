import type { Overview } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './gate.module.css'
import { gateWords } from './words.ts'

/** That the evaluation went by criteria which were changed since: of when they were, and why they changed. */
export const GateStamp = ({ stamp }: { stamp: Overview['criteria']['stamp'] }) => {
  const words = useWords(gateWords)
  const format = useFormat()
  if (stamp === null) return null
  return (
    <div className={styles.stamp} role="note">
      {words.stamp(format.date(stamp.criteriaOf), format.dateTime(stamp.judgedAt))}
      <ul>
        {stamp.since.map(({ at, by, text }) => (
          <li key={at}>{words.stampBy(text, by, format.dateTime(at))}</li>
        ))}
      </ul>
      {words.stampDo}
    </div>
  )
}
