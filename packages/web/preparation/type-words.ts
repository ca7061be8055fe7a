import { dictionary } from '../language/dictionary.ts'
import { workWordsDe } from '../steps/work-words-de.ts'
import { workWordsEn } from '../steps/work-words-en.ts'

/** Types of columns, called as where the data are described. */
export const typeWords = dictionary({
  de: { types: workWordsDe.data.types },
  en: { types: workWordsEn.data.types },
})
