import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import styles from './certainty.module.css'
import { dataWords } from './words.ts'

/** Below this a person should look. */
const DOUBT = 0.75

/** How sure a decision is, as a small bar; said in words to who does not see it. */
export const Certainty = ({ share }: { share: number }) => {
  const words = useWords(dataWords)
  const text = words.sure(useFormat().percent(share))
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      className={styles.certainty}
      data-doubt={share < DOUBT || undefined}
    >
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}
