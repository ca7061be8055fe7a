import { dictionary } from '../language/dictionary.ts'
import { dataWordsDe } from './words-de.ts'
import { dataWordsEn } from './words-en.ts'

/** The words of the room where data come in and are looked at. */
export const dataWords = dictionary({ de: dataWordsDe, en: dataWordsEn })
