import type { Language } from './language.ts'

/** What an expression can be asked for or turn out to be: the words for `{word …}` in a sentence. */
const TERMS: Record<Language, Readonly<Record<string, string>>> = {
  de: {
    value: 'ein Wert (Zahl, Text, Spalte oder Klammer)',
    operator: 'ein Rechen- oder Vergleichszeichen oder das Ende',
    number: 'eine Zahl',
    integer: 'eine ganze Zahl',
    string: 'ein Text',
    text: 'ein Text',
    boolean: 'ein Wahrheitswert (true oder false)',
    date: 'ein Datum',
    timestamp: 'ein Zeitpunkt',
  },
  en: {
    value: 'a value (number, text, column or bracket)',
    operator: 'an operator or the end',
    number: 'a number',
    integer: 'a whole number',
    string: 'a text',
    text: 'a text',
    boolean: 'true or false',
    date: 'a date',
    timestamp: 'a point in time',
  },
}

/** A term in the reader's words; what has none, such as a bracket that is lacking, is quoted as it is. */
export const termIn = (language: Language, term: string): string =>
  Object.hasOwn(TERMS[language], term)
    ? TERMS[language][term]!
    : language === 'de'
      ? `„${term}“`
      : `“${term}”`
