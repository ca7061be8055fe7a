import type { ReactNode } from 'react'
import { dictionary } from '../language/dictionary.ts'
import { useWords } from '../language/language.ts'
import styles from './behind.module.css'

const words = dictionary({
  de: { show: 'Werte als Tabelle', showOf: (what: string) => `${what}: Werte als Tabelle` },
  en: { show: 'Values as a table', showOf: what => `${what}: values as a table` },
})

type Props = {
  /** What the charts show, where the table does not stand right under the only one. */
  of?: string
  children: ReactNode
}

/** The table behind a chart: for whoever cannot see it, and for whoever wants the figures. */
export const Behind = ({ of, children }: Props) => {
  const { show, showOf } = useWords(words)
  return (
    <details className={styles.behind}>
      <summary>{of === undefined ? show : showOf(of)}</summary>
      {children}
    </details>
  )
}
