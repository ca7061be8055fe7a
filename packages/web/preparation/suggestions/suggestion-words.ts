import { dictionary } from '../../language/dictionary.ts'

/** What a suggestion speaks of, its figures already written in the language. */
type Said = Readonly<
  Record<
    'column' | 'columns' | 'share' | 'figure' | 'count' | 'rows' | 'ranges' | 'from' | 'to' | 'way',
    string
  >
>

type Tellers = { readonly [code: string]: (said: Said) => string }

export const suggestionWords = dictionary<{
  /** What would be done, by the code of a suggestion. */
  what: Tellers
  /** The reason that the data give for it. */
  why: Tellers
  ways: { readonly [way: string]: string }
}>({
  de: {
    what: {
      'read-typed': ({ columns }) => `Als Zahl oder Zeit lesen: ${columns}`,
      'drop-constant': ({ column }) => `Weglassen: ${column}`,
      'drop-mostly-missing': ({ column }) => `Weglassen: ${column}`,
      'ignore-identifier': ({ column }) => `Nicht daraus lernen: ${column}`,
      'ignore-leak': ({ column }) => `Nicht daraus lernen: ${column}`,
      'unify-spelling': ({ column }) => `Schreibweisen vereinheitlichen: ${column}`,
      'drop-duplicates': () => 'Doppelte Zeilen entfernen',
      'fill-missing': ({ column }) => `Lücken füllen: ${column}`,
      'clip-outliers': ({ column }) => `Ausreißer begrenzen: ${column}`,
      'split-by-time': ({ column }) => `Nach der Zeit teilen: ${column}`,
      'split-by-group': ({ column }) => `Nach Gruppen teilen: ${column}`,
    },
    why: {
      'read-typed': () => 'Noch Text, aber die Werte lesen sich durchweg so.',
      'drop-constant': () => 'Überall derselbe Wert; daraus ist nichts zu lernen.',
      'drop-mostly-missing': ({ share }) => `${share} der Werte fehlen.`,
      'ignore-identifier': () => 'Sieht nach einer Kennung aus: fast jede Zeile hat ihren eigenen Wert.',
      'ignore-leak': ({ figure }) =>
        `Verrät die Zielgröße fast allein (Stärke ${figure}); vermutlich erst nach dem Ereignis bekannt.`,
      'unify-spelling': ({ count, from, to }) =>
        `${count}-mal dasselbe anders geschrieben, zum Beispiel „${from}“ statt „${to}“.`,
      'drop-duplicates': ({ rows }) => `${rows} Zeilen kommen genau gleich noch einmal vor.`,
      'fill-missing': ({ rows, way }) => `${rows} Werte fehlen; gefüllt wird mit ${way}.`,
      'clip-outliers': ({ ranges }) => `Der äußerste Wert liegt ${ranges} Quartilsabstände außerhalb.`,
      'split-by-time': () => 'Geprüft wird dann an Zeilen, die später kamen als die gelernten.',
      'split-by-group': () => 'Sonst stünden Zeilen derselben Gruppe im Lernen und im Prüfen.',
    },
    ways: { median: 'dem Median', mode: 'dem häufigsten Wert' },
  },
  en: {
    what: {
      'read-typed': ({ columns }) => `Read as numbers or times: ${columns}`,
      'drop-constant': ({ column }) => `Drop ${column}`,
      'drop-mostly-missing': ({ column }) => `Drop ${column}`,
      'ignore-identifier': ({ column }) => `Do not learn from ${column}`,
      'ignore-leak': ({ column }) => `Do not learn from ${column}`,
      'unify-spelling': ({ column }) => `Unify the spelling of ${column}`,
      'drop-duplicates': () => 'Remove duplicate rows',
      'fill-missing': ({ column }) => `Fill the gaps in ${column}`,
      'clip-outliers': ({ column }) => `Clip the outliers of ${column}`,
      'split-by-time': ({ column }) => `Split by time: ${column}`,
      'split-by-group': ({ column }) => `Split by group: ${column}`,
    },
    why: {
      'read-typed': () => 'Still text, yet the values read as such throughout.',
      'drop-constant': () => 'The same value everywhere; nothing can be learned from it.',
      'drop-mostly-missing': ({ share }) => `${share} of the values are missing.`,
      'ignore-identifier': () => 'It looks like an identifier: almost every row has a value of its own.',
      'ignore-leak': ({ figure }) =>
        `It gives the target away almost alone (strength ${figure}); probably known only after the event.`,
      'unify-spelling': ({ count, from, to }) =>
        `The same written differently ${count} times, such as “${from}” for “${to}”.`,
      'drop-duplicates': ({ rows }) => `${rows} rows occur again exactly alike.`,
      'fill-missing': ({ rows, way }) => `${rows} values are missing; they are filled with ${way}.`,
      'clip-outliers': ({ ranges }) => `The outermost value lies ${ranges} interquartile ranges out.`,
      'split-by-time': () => 'Testing then uses rows that came later than those learned from.',
      'split-by-group': () => 'Otherwise rows of one group would stand in both learning and testing.',
    },
    ways: { median: 'the median', mode: 'the most frequent value' },
  },
})
