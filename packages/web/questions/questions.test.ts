import { BLOCKS, CYCLE_ELEMENTS } from '@leinwand/method'
import { expect, test } from 'vitest'
import { blockQuestions } from './block-questions.ts'
import { elementQuestions } from './element-questions.ts'

const asked = [
  ...BLOCKS.map(block => [block, blockQuestions.de[block], blockQuestions.en[block]] as const),
  ...CYCLE_ELEMENTS.map(
    element => [element, elementQuestions.de[element], elementQuestions.en[element]] as const,
  ),
]

test.each(asked)(
  '%s asks three to six questions, as many in both languages, each one a question',
  (_, de, en) => {
    expect(de.length).toBeGreaterThanOrEqual(3)
    expect(de.length).toBeLessThanOrEqual(6)
    expect(en).toHaveLength(de.length)
    for (const question of [...de, ...en]) expect(question).toMatch(/\?$/)
    for (const [at, question] of de.entries()) expect(question).not.toBe(en[at])
  },
)

test('no question is asked twice', () => {
  const all = asked.flatMap(([, de, en]) => [...de, ...en])
  expect(new Set(all).size).toBe(all.length)
})
