import type { Language } from '@leinwand/contract'

const de = {
  nothing: 'Die Regeln finden nichts, was nicht zusammenpasst.',
  severities: { contradiction: 'Widerspruch', gap: 'Lücke', hint: 'Zum Nachsehen' },
  aside: 'Beiseitegelegt',
  reason: 'Grund',
  variant: 'Variante',
  of: 'Stand: was die Datei sagt und belegt; was hier gelaufen ist, zeigt die Oberfläche.',
}

const en: typeof de = {
  nothing: 'The rules find nothing that does not fit together.',
  severities: { contradiction: 'Contradiction', gap: 'Gap', hint: 'Worth a look' },
  aside: 'Set aside',
  reason: 'reason',
  variant: 'variant',
  of: 'By what the file says and documents; what ran here is shown by the interface.',
}

const WORDS: Record<Language, typeof de> = { de, en }

export const judgeWordsIn = (language: Language): typeof de => WORDS[language]
