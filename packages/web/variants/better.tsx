import { useWords } from '../language/language.ts'
import type { MoneyRow } from './compare-money.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'

/** Which side does better, by sign and word; nothing where neither does. */
export const Better = ({ better }: { better: MoneyRow['better'] }) => {
  const words = useWords(comparisonWords)
  return better === null ? null : (
    <span className={styles.better} data-better={better}>
      {better === 'right' ? words.rightBetter : words.leftBetter}
    </span>
  )
}
