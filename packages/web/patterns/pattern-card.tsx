import { elementsOf, type Pattern } from '@leinwand/method'
import { Link } from '@tanstack/react-router'
import { glossary } from '../language/glossary.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { inVariant } from '../variants/in-variant.ts'
import styles from './patterns.module.css'
import { patternWords } from './words.ts'

type Props = { project: string; variant: string; pattern: Pattern; chosen: boolean }

/** A pattern in the gallery; the whole card opens it. */
export const PatternCard = ({ project, variant, pattern, chosen }: Props) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  const { elements } = useWords(glossary)
  return (
    <li className={styles.card} data-pattern={pattern.id} data-chosen={chosen}>
      <div className={styles.cardHead}>
        <Link
          className={styles.name}
          to="/projects/$project/patterns"
          params={{ project }}
          search={{ pattern: pattern.id, ...inVariant(variant) }}
          resetScroll={false}
        >
          {pattern.name[language]}
        </Link>
        <span className={styles.kind}>
          {words.kinds[pattern.kind]}
          {chosen ? ` · ${words.isChosen}` : ''}
        </span>
      </div>
      <p>{pattern.idea[language]}</p>
      <ul className={styles.chips} aria-label={words.elements}>
        {elementsOf(pattern).map(element => (
          <li key={element}>{elements[element]}</li>
        ))}
      </ul>
    </li>
  )
}
