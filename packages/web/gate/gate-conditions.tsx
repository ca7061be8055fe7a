import type { RunResult } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './gate.module.css'
import { gateWords } from './words.ts'

/** On which conditions a model is deployed that missed criteria, and who answers for it. */
export const GateConditions = ({ conditions }: { conditions: RunResult['gate']['conditions'] }) => {
  const words = useWords(gateWords)
  const format = useFormat()
  if (conditions === null) return null
  return (
    <div className={styles.conditions} role="note">
      <small>{words.conditions(conditions.by, format.dateTime(conditions.at))}</small>
      <p>{conditions.text}</p>
    </div>
  )
}
