import { dictionary } from '../language/dictionary.ts'
import { workWordsDe } from './work-words-de.ts'
import { workWordsEn } from './work-words-en.ts'

/** The words of the work itself, the middle column of each step. */
export const workWords = dictionary({ de: workWordsDe, en: workWordsEn })
