import type { CycleElement } from '@leinwand/method'
import { Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { elementQuestions } from '../questions/element-questions.ts'
import { Sheet } from '../shell/sheet.tsx'
import { DOMAINS } from './domains.ts'
import styles from './step.module.css'
import { stepWords } from './words.ts'

const Questions = ({ asked }: { asked: readonly string[] }) => (
  <ul className={styles.questions}>
    {asked.map(question => (
      <li key={question}>{question}</li>
    ))}
  </ul>
)

/** The left column: what is asked at this step, and whose voice it needs. On a phone it folds, the work being below. */
export const Asked = ({ element }: { element: CycleElement }) => {
  const words = useWords(stepWords)
  const { domains } = useWords(glossary)
  const asked = useWords(elementQuestions)[element]
  const narrow = useMediaQuery('(max-width: 780px)', false, { getInitialValueInEffect: false })
  const needed = (
    <Sheet title={words.domains} plain>
      <ul className={styles.domains}>
        {DOMAINS[element].map(domain => (
          <li key={domain}>{domains[domain]}</li>
        ))}
      </ul>
    </Sheet>
  )
  if (narrow) {
    return (
      <details className={styles.folded}>
        <summary>{words.asked}</summary>
        <Questions asked={asked} />
        {needed}
      </details>
    )
  }
  return (
    <Stack gap="lg">
      <Sheet title={words.asked} plain>
        <Questions asked={asked} />
      </Sheet>
      {needed}
    </Stack>
  )
}
