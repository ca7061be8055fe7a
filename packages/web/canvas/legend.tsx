import { Offering } from '@leinwand/method'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import styles from './canvas.module.css'
import { canvasWords } from './words.ts'

export const Legend = () => {
  const words = useWords(canvasWords)
  const { offerings } = useWords(glossary)
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {Offering.options.map(offering => (
        <li key={offering}>
          <i data-offering={offering} aria-hidden />
          {offerings[offering]}
        </li>
      ))}
      <li>
        <span className={styles.dot} aria-hidden />
        {words.running}
      </li>
    </ul>
  )
}
