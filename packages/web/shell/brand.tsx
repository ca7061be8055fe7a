import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import styles from './brand.module.css'
import { shellWords } from './words.ts'

export const Brand = () => {
  const words = useWords(shellWords)
  return (
    <Link
      to="/projects"
      className={styles.brand}
      aria-label={`Leinwand – ${words.projects}`}
      title={words.projects}
    >
      Leinwand
    </Link>
  )
}
