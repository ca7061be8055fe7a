import { dictionary } from '../language/dictionary.ts'

type Params = Readonly<Record<string, string | number>>
type Reasons = Readonly<Record<string, (params: Params) => string>>

const lines = ({ lines: count }: Params, one: string, many: string): string =>
  Number(count) === 1 ? one : many.replace('#', String(count))

const de: Reasons = {
  given: () => 'von Hand festgelegt',
  'format-text': () => 'Text mit einer Zeile je Satz',
  'encoding-mark': () => 'die Datei beginnt mit dem Zeichen, das diesen Zeichensatz ankündigt',
  'encoding-ascii': () => 'kein Zeichen außerhalb von ASCII: jeder Zeichensatz liest das gleich',
  'encoding-valid': () => 'alle Bytes sind in diesem Zeichensatz gültig',
  'encoding-zeros': () => 'jedes zweite Byte ist null',
  'encoding-mixed': () => 'mehrere Zeichensätze in einer Datei: dieser liest am meisten',
  'encoding-latin': () => 'Umlaute stehen als einzelne Bytes',
  'encoding-dos': () => 'Umlaute stehen so, wie DOS und alte Steuerungen sie schreiben',
  'encoding-windows': () => 'Umlaute und Zeichen wie € stehen als einzelne Bytes',
  'delimiter-aligned': ({ columns }) => `die Werte stehen untereinander, in ${columns} Spalten`,
  'typed-by-source': () => 'die Datei sagt selbst, was es ist',
  'format-content': () => 'der Inhalt der Datei zeigt es',
  'number-comma-file': () => 'mehrdeutig; Kommas trennen in dieser Datei die Spalten',
  'number-affixes': ({ affixes }) => `bei jedem Wert steht ${affixes}; das gehört nicht zur Zahl`,
  'boolean-cross': () => 'ein Kreuz oder nichts: ja oder nein',
  'date-compact': () => 'Ziffern ohne Trennzeichen, die alle eine Zeit bedeuten',
  'delimiter-regular': ({ columns }) => `teilt fast jede Zeile in gleich viele Spalten (${columns})`,
  'delimiter-none': () => 'kein Zeichen teilt die Zeilen: es ist eine einzige Spalte',
  'delimiter-said': () => 'die Datei sagt es in ihrer ersten Zeile',
  'format-query': () => 'aus der Datenbank gelesen',
  'path-only': () => 'die einzige Liste der Datei',
  'path-longest': ({ elements }) => `die längste Liste der Datei (${elements})`,
  'sheet-only': () => 'das einzige Blatt',
  'sheet-largest': ({ cells }) => `das Blatt mit den meisten gefüllten Zellen (${cells})`,
  'range-filled': () => 'so weit reichen die gefüllten Zellen',
  'quote-found': () => 'kommt in der Datei vor',
  'quote-usual': () => 'kommt nicht vor; das übliche',
  'title-lines': params =>
    lines(params, 'eine Zeile über der Tabelle ist Titel', '# Zeilen über der Tabelle sind Titel'),
  'no-title-lines': () => 'die Tabelle beginnt in der ersten Zeile',
  'header-first-line': () => 'die erste Zeile nennt die Spalten',
  'header-unlike-figures': params =>
    lines(params, 'über den Zahlen steht eine Zeile Text', 'über den Zahlen stehen # Zeilen Text'),
  'header-none': () => 'schon die erste Zeile sieht aus wie Daten',
  'notes-below': params =>
    lines(
      params,
      'eine Zeile unter der Tabelle ist Anmerkung',
      '# Zeilen unter der Tabelle sind Anmerkungen',
    ),
  'no-notes': () => 'unter der Tabelle steht nichts anderes',
  'column-empty': () => 'die Spalte ist leer',
  'column-mixed': () => 'die Werte passen zu keinem Typ',
  'column-words': () => 'die Werte sind Wörter',
  'leading-zeros': () => 'führende Nullen: eine Kennung, keine Zahl',
  'number-one-way': () => 'nur so sind alle Werte Zahlen',
  'number-like-others': () => 'mehrdeutig; so wie die anderen Spalten der Datei',
  'number-german-file': () => 'mehrdeutig; die Datei ist deutsch',
  'number-groups-of-three': () => 'mehrdeutig; immer genau drei Ziffern nach dem Zeichen',
  'number-undecided': () => 'mehrdeutig; bitte prüfen',
  'boolean-words': () => 'nur zwei Wörter, die ja und nein bedeuten',
  'date-one-way': () => 'nur so sind alle Werte ein Datum',
  'date-even-steps': () => 'Tag und Monat sind mehrdeutig; so liegen die Zeiten in gleichen Abständen',
  'date-german-file': () => 'Tag und Monat sind mehrdeutig; die Datei ist deutsch',
  'date-undecided': () => 'Tag und Monat sind mehrdeutig; bitte prüfen',
}

const en: Reasons = {
  given: () => 'set by hand',
  'format-text': () => 'text with a line for each record',
  'encoding-mark': () => 'the file begins with the mark that announces this encoding',
  'encoding-ascii': () => 'no character beyond ASCII: every encoding reads it the same',
  'encoding-valid': () => 'all bytes are valid in this encoding',
  'encoding-zeros': () => 'every second byte is zero',
  'encoding-mixed': () => 'several encodings in one file: this one reads most of it',
  'encoding-latin': () => 'umlauts stand as single bytes',
  'encoding-dos': () => 'umlauts stand as DOS and old controllers write them',
  'encoding-windows': () => 'umlauts and signs such as € stand as single bytes',
  'delimiter-aligned': ({ columns }) => `the values stand below one another, in ${columns} columns`,
  'typed-by-source': () => 'the file itself says what it is',
  'format-content': () => 'the content of the file shows it',
  'number-comma-file': () => 'ambiguous; commas part the columns in this file',
  'number-affixes': ({ affixes }) => `${affixes} stands beside each value; it is no part of the number`,
  'boolean-cross': () => 'a cross or nothing: yes or no',
  'date-compact': () => 'figures without marks between them that all mean a time',
  'delimiter-regular': ({ columns }) =>
    `parts nearly every line into the same number of columns (${columns})`,
  'delimiter-none': () => 'no character parts the lines: it is a single column',
  'delimiter-said': () => 'the file says so in its first line',
  'format-query': () => 'read from the database',
  'path-only': () => 'the only list of the file',
  'path-longest': ({ elements }) => `the longest list of the file (${elements})`,
  'sheet-only': () => 'the only sheet',
  'sheet-largest': ({ cells }) => `the sheet with the most filled cells (${cells})`,
  'range-filled': () => 'as far as the filled cells reach',
  'quote-found': () => 'found in the file',
  'quote-usual': () => 'not found; the usual one',
  'title-lines': params =>
    lines(params, 'one line above the table is a title', '# lines above the table are titles'),
  'no-title-lines': () => 'the table begins in the first line',
  'header-first-line': () => 'the first line names the columns',
  'header-unlike-figures': params =>
    lines(params, 'one line of text stands above the figures', '# lines of text stand above the figures'),
  'header-none': () => 'the first line looks like data already',
  'notes-below': params =>
    lines(params, 'one line below the table is a note', '# lines below the table are notes'),
  'no-notes': () => 'nothing else stands below the table',
  'column-empty': () => 'the column is empty',
  'column-mixed': () => 'the values fit no type',
  'column-words': () => 'the values are words',
  'leading-zeros': () => 'leading zeros: an identifier, not a number',
  'number-one-way': () => 'only so all values are numbers',
  'number-like-others': () => 'ambiguous; like the other columns of the file',
  'number-german-file': () => 'ambiguous; the file is German',
  'number-groups-of-three': () => 'ambiguous; always exactly three digits behind the sign',
  'number-undecided': () => 'ambiguous; please check',
  'boolean-words': () => 'only two words, which mean yes and no',
  'date-one-way': () => 'only so all values are dates',
  'date-even-steps': () => 'day and month are ambiguous; so the times lie evenly apart',
  'date-german-file': () => 'day and month are ambiguous; the file is German',
  'date-undecided': () => 'day and month are ambiguous; please check',
}

/** Why a file was read as it was, by the code of the decision; for a code that is not listed, nothing. */
export const reasonWords = dictionary({
  de: { of: (code: string, params: Params): string => de[code]?.(params) ?? '' },
  en: { of: (code, params) => en[code]?.(params) ?? '' },
})
