import { Language } from '@leinwand/contract'
import { useQueryClient } from '@tanstack/react-query'
import { LANGUAGE_NAMES } from '../language/glossary.ts'
import { chooseLanguage, useLanguage, useWords } from '../language/language.ts'
import styles from './language-switch.module.css'
import { shellWords } from './words.ts'

/** Sentences that the server worded are asked for again in the new language. */
export const LanguageSwitch = () => {
  const words = useWords(shellWords)
  const language = useLanguage()
  const client = useQueryClient()
  const choose = (next: Language) => {
    chooseLanguage(next)
    void client.invalidateQueries()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a header brings a border and a legend that nobody needs
    <div role="group" aria-label={words.language} className={styles.switch}>
      {Language.options.map(option => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-label={`${option.toUpperCase()}, ${LANGUAGE_NAMES[option]}`}
          aria-pressed={option === language}
          onClick={() => choose(option)}
        >
          {option.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
