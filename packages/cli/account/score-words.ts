import type { Language } from '@leinwand/contract'

const de = {
  rows: 'Zeilen',
  warnings: 'an oder über der Schwelle',
  notApplicable: 'außerhalb der Grenzen, in denen das Modell gilt',
  written: 'Geschrieben',
}

const en: typeof de = {
  rows: 'rows',
  warnings: 'at or above the threshold',
  notApplicable: 'beyond the limits within which the model applies',
  written: 'Written',
}

const WORDS: Record<Language, typeof de> = { de, en }

export const scoreWordsIn = (language: Language): typeof de => WORDS[language]
