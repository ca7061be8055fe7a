import { expect, test } from 'vitest'
import { TERMS } from '../../packages/method/index.ts'
import { glossary } from '../../packages/web/language/glossary.ts'

test.each(['de', 'en'] as const)(
  'documents and interface have the same word for the same thing (%s)',
  language => {
    const { blocks, elements, grades, verdicts, offerings, statuses } = TERMS[language]
    expect(glossary[language]).toMatchObject({ blocks, elements, grades, verdicts, offerings, statuses })
  },
)
