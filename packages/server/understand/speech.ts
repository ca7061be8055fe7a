import type { Language } from '@leinwand/contract'
import { type PageWords, pageWords } from './page-words.ts'

/** How a page says figures and moments to its reader. */
export type Speech = {
  language: Language
  words: PageWords
  whole: (value: number) => string
  /** A figure, a moment or a text of the data; `–` where there is none. */
  value: (value: number | string | null) => string
  share: (value: number) => string
}

const LONGEST = 60
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

export const speechIn = (language: Language): Speech => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const close = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const text = (value: string) =>
    MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? moment.format(new Date(value)) : shortened(value)
  return {
    language,
    words: pageWords[language],
    whole: value => whole.format(value),
    value: value => (value === null ? '–' : typeof value === 'number' ? close.format(value) : text(value)),
    share: value => share.format(value),
  }
}
