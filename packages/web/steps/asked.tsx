import type { CycleElement } from '@leinwand/method'
import { Stack } from '@mantine/core'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { DOMAINS } from './domains.ts'
import { questions } from './questions.ts'
import styles from './step.module.css'
import { stepWords } from './words.ts'

export const Asked = ({ element }: { element: CycleElement }) => {
  const words = useWords(stepWords)
  const { domains } = useWords(glossary)
  const asked = useWords(questions)[element]
  return (
    <Stack gap="lg">
      <Sheet title={words.asked} plain>
        <ul className={styles.questions}>
          {asked.map(question => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={words.domains} plain>
        <ul className={styles.domains}>
          {DOMAINS[element].map(domain => (
            <li key={domain}>{domains[domain]}</li>
          ))}
        </ul>
      </Sheet>
    </Stack>
  )
}
