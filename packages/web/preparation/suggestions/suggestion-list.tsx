import type { Suggestion } from '@leinwand/contract'
import { Button, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useWords } from '../../language/language.ts'
import { preparationWords } from '../words.ts'
import styles from './suggestion-list.module.css'
import { useTold } from './use-told.ts'

type Props = { suggestions: readonly Suggestion[]; accept: (suggestion: Suggestion) => void }

/** So many are read; the next come when these are done. */
const SHOWN = 5

/** What the profile gives reason for, each put in with a click. */
export const SuggestionList = ({ suggestions, accept }: Props) => {
  const words = useWords(preparationWords)
  const told = useTold()
  if (suggestions.length === 0) return null
  return (
    <section aria-label={words.suggestions} className={styles.suggestions}>
      <Text fz="xs" c="dimmed" className={styles.title ?? ''}>
        <IconBulb size={14} aria-hidden /> {words.suggestions}
      </Text>
      <ul>
        {suggestions.slice(0, SHOWN).map(each => {
          const { what, why } = told(each)
          return (
            <li key={each.id}>
              <div className={styles.what}>
                <span>{what}</span>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`${words.accept}: ${what}`}
                  onClick={() => accept(each)}
                >
                  {words.accept}
                </Button>
              </div>
              {why ? <small>{why}</small> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
