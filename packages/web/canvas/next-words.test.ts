import { ADVICE_CODES } from '@leinwand/method'
import { expect, test } from 'vitest'
import { nextWords } from './next-words.ts'

test.each(ADVICE_CODES)('the advice %s has a sentence and a way there in both languages', code => {
  for (const { sentences } of [nextWords.de, nextWords.en]) {
    const { text, link } = sentences[code] ?? { text: () => '', link: '' }
    expect(text({})).not.toBe('')
    expect(link).not.toBe('')
  }
})
