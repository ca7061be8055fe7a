import { dictionary } from '../language/dictionary.ts'
import { modelWordsDe } from './words-de.ts'
import { modelWordsEn } from './words-en.ts'

export const modelWords = dictionary({ de: modelWordsDe, en: modelWordsEn })
