import type { Language } from '../failures/language.ts'
import type { ProfileAlert } from './profile.ts'
import type { ProposedRule } from './profile-parts.ts'

type About = {
  column: string
  other: string
  figure: string
  share: string
  length: string
  example: string
}
type Sentence = (about: About) => string

const DE: Readonly<Record<string, Sentence>> = {
  constant: ({ column }) => `„${column}“ hat immer denselben Wert.`,
  identifier: ({ column }) => `„${column}“ ist in jeder Zeile anders; vermutlich eine Kennung.`,
  missing: ({ column, share }) => `In „${column}“ fehlen ${share} der Werte.`,
  unreadable: ({ column, figure, example }) =>
    `In „${column}“ ${figure === '1' ? 'lässt sich 1 Wert' : `lassen sich ${figure} Werte`} nicht lesen${example}.`,
  'mixed-types': ({ column, share }) => `In „${column}“ sind Zahlen (${share}) und andere Texte gemischt.`,
  imbalance: ({ column, share }) => `„${column}“ ist sehr ungleich verteilt: seltenere Klasse ${share}.`,
  correlated: ({ column, other, figure }) =>
    `„${column}“ und „${other}“ laufen fast gleich (Zusammenhang ${figure}).`,
  duplicates: ({ figure }) => `${figure} Zeilen stehen schon einmal da.`,
  'duplicate-key': ({ column, figure }) =>
    `„${column}“ sieht aus wie ein Schlüssel, doch ${figure} Werte kommen mehrfach vor.`,
  leak: ({ column, figure }) => `„${column}“ verrät die Zielgröße (${figure}).`,
  gap: ({ column, length }) =>
    `In „${column}“ sind Lücken von mehr als dem Dreifachen des üblichen Abstands; die längste dauert ${length}.`,
  'duplicate-times': ({ column, figure }) =>
    `In „${column}“ haben ${figure} Zeilen eine Zeit, die es schon gibt.`,
  unordered: ({ column, figure }) => `In „${column}“ stehen ${figure} Zeilen hinter einer späteren.`,
  frozen: ({ column, figure }) =>
    `„${column}“ bleibt ${figure} Zeilen lang stehen; vermutlich ein hängender Sensor.`,
  jump: ({ column, figure }) => `„${column}“ springt in einem Schritt um ${figure}.`,
  'out-of-range': ({ column, figure }) =>
    `In „${column}“ liegen ${figure} Werte außerhalb dessen, was die Einheit zulässt.`,
  'suspicious-date': ({ column, figure }) =>
    `In „${column}“ stehen ${figure} Daten, die wohl keine sind (etwa 1900-01-01, 1970-01-01, 9999 oder in der Zukunft).`,
  'encoding-damage': ({ column, figure }) =>
    `In „${column}“ sind ${figure} Texte durch eine falsche Zeichenkodierung beschädigt.`,
}

const EN: typeof DE = {
  constant: ({ column }) => `“${column}” always has the same value.`,
  identifier: ({ column }) => `“${column}” differs in every row; probably an identifier.`,
  missing: ({ column, share }) => `In “${column}” ${share} of the values are missing.`,
  unreadable: ({ column, figure, example }) =>
    `In “${column}” ${figure} ${figure === '1' ? 'value' : 'values'} cannot be read${example}.`,
  'mixed-types': ({ column, share }) => `In “${column}” numbers (${share}) and other texts are mixed.`,
  imbalance: ({ column, share }) => `“${column}” is very unbalanced: rarer class ${share}.`,
  correlated: ({ column, other, figure }) =>
    `“${column}” and “${other}” run almost alike (association ${figure}).`,
  duplicates: ({ figure }) => `${figure} rows are there already.`,
  'duplicate-key': ({ column, figure }) =>
    `“${column}” looks like a key, but ${figure} values occur more than once.`,
  leak: ({ column, figure }) => `“${column}” gives the target away (${figure}).`,
  gap: ({ column, length }) =>
    `In “${column}” there are gaps of more than three times the usual interval; the longest lasts ${length}.`,
  'duplicate-times': ({ column, figure }) =>
    `In “${column}” ${figure} rows have a time that is there already.`,
  unordered: ({ column, figure }) => `In “${column}” ${figure} rows stand after a later one.`,
  frozen: ({ column, figure }) => `“${column}” stands still for ${figure} rows; probably a stuck sensor.`,
  jump: ({ column, figure }) => `“${column}” jumps by ${figure} in one step.`,
  'out-of-range': ({ column, figure }) => `In “${column}” ${figure} values are outside what the unit allows.`,
  'suspicious-date': ({ column, figure }) =>
    `In “${column}” ${figure} dates are probably none (such as 1900-01-01, 1970-01-01, 9999, or in the future).`,
  'encoding-damage': ({ column, figure }) =>
    `In “${column}” ${figure} texts were damaged by a wrong encoding.`,
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
