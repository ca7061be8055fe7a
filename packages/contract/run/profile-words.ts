import type { Language } from '../failures/language.ts'
import type { ProfileAlert } from './profile.ts'
import type { ProposedRule } from './profile-parts.ts'

type About = {
  column: string
  other: string
  figure: string
  /** The figure as it is, for words that depend on it. */
  count: number
  share: string
  length: string
  example: string
}
type Sentence = (about: About) => string

/** From this share on what is mixed are numbers and times among themselves. */
const ALL_OF_A_KIND = 0.95

const DE: Readonly<Record<string, Sentence>> = {
  constant: ({ column, count }) =>
    count === 0 ? `„${column}“ ist leer.` : `„${column}“ hat immer denselben Wert.`,
  identifier: ({ column }) => `„${column}“ ist in jeder Zeile anders; vermutlich eine Kennung.`,
  missing: ({ column, share }) => `In „${column}“ fehlen ${share} der Werte.`,
  unreadable: ({ column, figure, count, example }) =>
    `In „${column}“ ${count === 1 ? 'lässt sich 1 Wert' : `lassen sich ${figure} Werte`} nicht lesen${example}.`,
  'mixed-types': ({ column, share, count }) =>
    count >= ALL_OF_A_KIND
      ? `In „${column}“ sind Zahlen und Zeiten, oder Zahlen mit Komma und mit Punkt, gemischt.`
      : `In „${column}“ sind Zahlen oder Zeiten (${share}) und andere Texte gemischt.`,
  imbalance: ({ column, share }) => `„${column}“ ist sehr ungleich verteilt: seltenste Klasse ${share}.`,
  correlated: ({ column, other, figure }) =>
    `„${column}“ und „${other}“ laufen fast gleich (Zusammenhang ${figure}).`,
  duplicates: ({ figure, count }) =>
    count === 1 ? '1 Zeile steht schon einmal da.' : `${figure} Zeilen stehen schon einmal da.`,
  'duplicate-key': ({ column, figure, count }) =>
    `„${column}“ sieht aus wie ein Schlüssel, doch ${figure} ${count === 1 ? 'Zeile hat' : 'Zeilen haben'} einen Wert, den es schon gibt.`,
  leak: ({ column, figure }) => `„${column}“ verrät die Zielgröße (${figure}).`,
  gap: ({ column, length }) =>
    `In „${column}“ sind Lücken von mehr als dem Dreifachen des üblichen Abstands; die längste dauert ${length}.`,
  'duplicate-times': ({ column, figure, count }) =>
    `In „${column}“ ${count === 1 ? 'hat 1 Zeile' : `haben ${figure} Zeilen`} eine Zeit, die es schon gibt.`,
  unordered: ({ column, figure, count }) =>
    `In „${column}“ ${count === 1 ? 'steht 1 Zeile' : `stehen ${figure} Zeilen`} hinter einer späteren.`,
  frozen: ({ column, figure }) =>
    `„${column}“ bleibt ${figure} Zeilen lang stehen; vermutlich ein hängender Sensor.`,
  jump: ({ column, figure }) => `„${column}“ springt in einem Schritt um ${figure}.`,
  'out-of-range': ({ column, figure, count }) =>
    `In „${column}“ ${count === 1 ? 'liegt 1 Wert' : `liegen ${figure} Werte`} außerhalb dessen, was die Einheit zulässt.`,
  'suspicious-date': ({ column, figure, count }) =>
    `In „${column}“ ${count === 1 ? 'steht 1 Datum, das wohl keines ist' : `stehen ${figure} Daten, die wohl keine sind`} (etwa 1900-01-01, 1970-01-01, Jahr 0 oder 9999, oder in der Zukunft).`,
  'encoding-damage': ({ column, figure, count }) => {
    if (count === 0)
      return `Der Name der Spalte „${column}“ ist durch eine falsche Zeichenkodierung beschädigt.`
    const what = count === 1 ? 'ist 1 Text' : `sind ${figure} Texte`
    return `In „${column}“ ${what} durch eine falsche Zeichenkodierung beschädigt.`
  },
}

const EN: typeof DE = {
  constant: ({ column, count }) =>
    count === 0 ? `“${column}” is empty.` : `“${column}” always has the same value.`,
  identifier: ({ column }) => `“${column}” differs in every row; probably an identifier.`,
  missing: ({ column, share }) => `In “${column}” ${share} of the values are missing.`,
  unreadable: ({ column, figure, count, example }) =>
    `In “${column}” ${figure} ${count === 1 ? 'value' : 'values'} cannot be read${example}.`,
  'mixed-types': ({ column, share, count }) =>
    count >= ALL_OF_A_KIND
      ? `In “${column}” numbers and times, or numbers with a comma and with a point, are mixed.`
      : `In “${column}” numbers or times (${share}) and other texts are mixed.`,
  imbalance: ({ column, share }) => `“${column}” is very unbalanced: rarest class ${share}.`,
  correlated: ({ column, other, figure }) =>
    `“${column}” and “${other}” run almost alike (association ${figure}).`,
  duplicates: ({ figure, count }) =>
    count === 1 ? '1 row is there already.' : `${figure} rows are there already.`,
  'duplicate-key': ({ column, figure, count }) =>
    `“${column}” looks like a key, but ${figure} ${count === 1 ? 'row has' : 'rows have'} a value that is there already.`,
  leak: ({ column, figure }) => `“${column}” gives the target away (${figure}).`,
  gap: ({ column, length }) =>
    `In “${column}” there are gaps of more than three times the usual interval; the longest lasts ${length}.`,
  'duplicate-times': ({ column, figure, count }) =>
    `In “${column}” ${figure} ${count === 1 ? 'row has' : 'rows have'} a time that is there already.`,
  unordered: ({ column, figure, count }) =>
    `In “${column}” ${figure} ${count === 1 ? 'row stands' : 'rows stand'} after a later one.`,
  frozen: ({ column, figure }) => `“${column}” stands still for ${figure} rows; probably a stuck sensor.`,
  jump: ({ column, figure }) => `“${column}” jumps by ${figure} in one step.`,
  'out-of-range': ({ column, figure, count }) =>
    `In “${column}” ${figure} ${count === 1 ? 'value is' : 'values are'} outside what the unit allows.`,
  'suspicious-date': ({ column, figure, count }) =>
    `In “${column}” ${figure} ${count === 1 ? 'date is' : 'dates are'} probably none (such as 1900-01-01, 1970-01-01, the year 0 or 9999, or in the future).`,
  'encoding-damage': ({ column, figure, count }) =>
    count === 0
      ? `The name of the column “${column}” was damaged by a wrong encoding.`
      : `In “${column}” ${figure} ${count === 1 ? 'text was' : 'texts were'} damaged by a wrong encoding.`,
}

const SENTENCES: Record<Language, typeof DE> = { de: DE, en: EN }

const localeOf = (language: Language) => (language === 'de' ? 'de-DE' : 'en-GB')

const LENGTHS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const

/** A length of time in the largest unit that it fills. */
export const lengthOf = (seconds: number, language: Language): string => {
  const [size, unit] = LENGTHS.find(([size]) => Math.abs(seconds) >= size) ?? [1, 'second']
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(seconds / size)
}

const EXAMPLE: Readonly<Record<Language, (text: string, row: number) => string>> = {
  de: (text, row) => `, zuerst „${text}“ in Zeile ${row} der Tabelle`,
  en: (text, row) => `, first “${text}” in row ${row} of the table`,
}

/** What an alert of a profile says. One without a sentence is said by its code. */
export const alertSentence = (
  { code, column = '', other = '', figure = 0, example = '', rows = [] }: ProfileAlert,
  language: Language,
): string => {
  const locale = localeOf(language)
  const sentence = SENTENCES[language][code]
  const about = {
    column,
    other,
    figure: new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(figure),
    count: figure,
    share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(figure),
    length: lengthOf(figure, language),
    example: example === '' ? '' : EXAMPLE[language](example.slice(0, 40), (rows[0] ?? 0) + 1),
  }
  return sentence ? sentence(about) : [code, column, about.figure].filter(Boolean).join(' · ')
}

/** What a proposed rule asks for. */
export const ruleSentence = (rule: ProposedRule, language: Language): string => {
  const number = (value: number) =>
    new Intl.NumberFormat(localeOf(language), { maximumSignificantDigits: 12 }).format(value)
  const german = language === 'de'
  const name = german ? `„${rule.column}“` : `“${rule.column}”`
  const values = rule.values?.join(', ') ?? ''
  switch (rule.kind) {
    case 'known':
      return german ? `${name} fehlt nie.` : `${name} is never missing.`
    case 'range': {
      const low = rule.low === undefined ? '' : number(rule.low)
      const high = rule.high === undefined ? '' : number(rule.high)
      if (low && high)
        return german
          ? `${name} liegt zwischen ${low} und ${high}.`
          : `${name} is between ${low} and ${high}.`
      if (low) return german ? `${name} ist mindestens ${low}.` : `${name} is at least ${low}.`
      return german ? `${name} ist höchstens ${high}.` : `${name} is at most ${high}.`
    }
    case 'among':
      return german ? `${name} ist eines von: ${values}.` : `${name} is one of: ${values}.`
    case 'pattern':
      return german ? `${name} hat die Form ${rule.pattern}.` : `${name} has the form ${rule.pattern}.`
    case 'unique':
      return german ? `${name} kommt nie zweimal vor.` : `${name} never occurs twice.`
    case 'increasing':
      return german ? `${name} läuft vorwärts.` : `${name} runs on.`
    case 'maxGap': {
      const gap = lengthOf(rule.seconds ?? 0, language)
      return german ? `${name} hat keine Lücke über ${gap}.` : `${name} has no gap above ${gap}.`
    }
  }
}
