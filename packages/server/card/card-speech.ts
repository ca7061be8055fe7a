import { type Language, learnerName, METRIC_NAMES } from '@leinwand/contract'
import { CARD_WORDS, type CardWords } from './card-words.ts'

/** How a card says figures to its reader; `–` where there is none. */
export type CardSpeech = {
  language: Language
  words: CardWords
  figure: (value: number | null | undefined) => string
  /** With its sign. */
  difference: (value: number) => string
  whole: (value: number) => string
  share: (value: number | null) => string
  euro: (value: number | null) => string
  day: (iso: string) => string
  metric: (name: string) => string
  /** Of a criterion, which comes in signs: `≥ baseline + 0.5`. */
  bound: (signs: string) => string
  /** By the name that a model carries: `boosted-trees`. */
  learner: (name: string) => string
}

export const cardSpeechIn = (language: Language): CardSpeech => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const figure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 })
  const difference = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 4,
    signDisplay: 'exceptZero',
  })
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const or = (format: Intl.NumberFormat) => (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.format(value)
  return {
    language,
    words: CARD_WORDS[language],
    figure: or(figure),
    difference: or(difference),
    whole: or(whole),
    share: or(share),
    euro: or(euro),
    day: iso => day.format(new Date(iso)),
    bound: signs =>
      signs
        .replace(/\d+(\.\d+)?/g, number => figure.format(Number(number)))
        .replace('baseline', CARD_WORDS[language].thanBaseline),
    metric: name => METRIC_NAMES[language][name] ?? name,
    learner: name => learnerName(language, name),
  }
}
