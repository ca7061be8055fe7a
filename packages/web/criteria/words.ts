import { dictionary } from '../language/dictionary.ts'
import { criteriaWordsDe } from './words-de.ts'
import { criteriaWordsEn } from './words-en.ts'

export const criteriaWords = dictionary({ de: criteriaWordsDe, en: criteriaWordsEn })
