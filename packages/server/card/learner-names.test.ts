import { learnerName } from '@leinwand/contract'
import { DETECTORS, LEARNERS } from '@leinwand/learning'
import { expect, test } from 'vitest'

test('whatever may be learned is called by a name that people use, in both languages', () => {
  for (const name of [...Object.keys(LEARNERS), ...Object.keys(DETECTORS), 'blend'])
    for (const language of ['de', 'en'] as const) expect(learnerName(language, name)).not.toBe(name)
  expect(learnerName('de', 'boosted-trees')).toBe(learnerName('de', 'boostedTrees'))
  expect(learnerName('en', 'something-else')).toBe('something-else')
})
