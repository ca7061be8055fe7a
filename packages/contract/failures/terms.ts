import type { Language } from './language.ts'

/** Words for `{word …}` in a sentence: what an expression can be asked for or turn out to be, why a step is not for live data. */
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
    pattern: 'ein Muster (RE2, ohne Vorausschau und Rückbezüge)',
    'rows-multiply': 'die Verknüpfung macht aus einer Zeile mehrere',
    'lookup-too-large': 'die Tabelle, mit der verknüpft wird, hat mehr als 10.000 Zeilen',
    'rows-anew': 'der Schritt bildet aus vielen Zeilen neue und braucht dafür alle',
    'needs-next-value': 'der Schritt braucht Werte, die später kommen',
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
    pattern: 'a pattern (RE2, without look-around and back-references)',
    'rows-multiply': 'the join makes several rows of one',
    'lookup-too-large': 'the table that it joins has more than 10,000 rows',
    'rows-anew': 'the step makes new rows of many and needs all of them for it',
    'needs-next-value': 'the step needs values that come later',
  },
}

/** A term in the reader's words; what has none, such as a bracket that is lacking, is quoted as it is. */
export const termIn = (language: Language, term: string): string =>
  Object.hasOwn(TERMS[language], term)
    ? TERMS[language][term]!
    : language === 'de'
      ? `„${term}“`
      : `“${term}”`
