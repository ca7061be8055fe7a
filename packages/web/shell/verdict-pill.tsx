import type { VerdictKind } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './verdict-pill.module.css'

export const VerdictPill = ({ kind }: { kind: VerdictKind }) => {
  const { verdicts } = useWords(glossary)
  return (
    <span className={styles.pill} data-kind={kind}>
      {verdicts[kind]}
    </span>
  )
}
