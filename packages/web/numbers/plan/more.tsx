import type { ReactNode } from 'react'
import { useWords } from '../../language/language.ts'
import styles from './plan.module.css'
import { planWords } from './plan-words.ts'

/** What mostly stays as it begins. */
export const More = ({ children }: { children: ReactNode }) => {
  const { more } = useWords(planWords)
  return (
    <details className={styles.more}>
      <summary>{more}</summary>
      {children}
    </details>
  )
}
