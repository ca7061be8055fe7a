import { dictionary } from '../language/dictionary.ts'
import { rulesWordsDe } from './words-de.ts'
import { rulesWordsEn } from './words-en.ts'

export const rulesWords = dictionary({ de: rulesWordsDe, en: rulesWordsEn })
