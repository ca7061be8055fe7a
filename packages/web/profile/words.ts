import { dictionary } from '../language/dictionary.ts'
import { profileWordsDe } from './words-de.ts'
import { profileWordsEn } from './words-en.ts'

export const profileWords = dictionary({ de: profileWordsDe, en: profileWordsEn })
