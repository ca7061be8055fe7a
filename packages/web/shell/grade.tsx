import type { Grade } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './grade.module.css'

/** The grade of evidence (D3) as a word with a mark; stale evidence says so beside its grade. */
export const GradeMark = ({ grade, stale = false }: { grade: Grade; stale?: boolean }) => {
  const { grades, states } = useWords(glossary)
  return (
    <span className={styles.grade} data-grade={grade} data-stale={stale}>
      <span className={styles.mark} aria-hidden />
      {grades[grade]}
      {stale ? ` · ${states.stale}` : ''}
    </span>
  )
}
