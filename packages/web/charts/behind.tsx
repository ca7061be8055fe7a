import type { ReactNode } from 'react'
import { dictionary } from '../language/dictionary.ts'
import { useWords } from '../language/language.ts'
import styles from './behind.module.css'

const words = dictionary({ de: { show: 'Werte als Tabelle' }, en: { show: 'Values as a table' } })

/** The table behind a chart: for whoever cannot see it, and for whoever wants the figures. */
export const Behind = ({ children }: { children: ReactNode }) => {
  const { show } = useWords(words)
  return (
    <details className={styles.behind}>
      <summary>{show}</summary>
      {children}
    </details>
  )
}
