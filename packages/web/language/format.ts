import type { Language } from '@leinwand/contract'
import { useLanguage } from './language.ts'

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const

const formats = (language: Language) => {
  const locale = LOCALES[language]
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const euroExact = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })
  const typed = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 })
  const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })
  return {
    locale,
    euro: (value: number) => euro.format(Math.round(value) === 0 ? 0 : value),
    /** Small amounts keep their cents: a price of 3,80 € is not 4 €. */
    price: (value: number) => (Number.isInteger(value) ? euro : euroExact).format(value),
    integer: (value: number) => integer.format(value),
    decimal: (value: number) => (Math.abs(value) < 1 ? small : decimal).format(value),
    /** As a form shows it: all digits, so that nothing is rounded by looking at it. */
    typed: (value: number) => typed.format(value),
    rate: (value: number) => rate.format(value),
    percent: (value: number) => percent.format(value),
    date: (iso: string) => date.format(new Date(iso)),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    /** A day or a moment that stands in the data, as a reader writes it: no clock of his moves it. */
    ofData: (text: string) => {
      const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](.*?)Z?)?$/.exec(text)
      if (!found) return text
      const [, year = '', month = '', day = '', clock] = found
      const written = [day, month, year].join(language === 'de' ? '.' : '/')
      return clock === undefined ? written : `${written} ${clock}`
    },
    time: (iso: string) => time.format(new Date(iso)),
    /** Month `n` of a plan that starts in `start` (YYYY-MM); month 1 is the starting month itself. */
    planMonth: (start: string, n: number) => {
      const [year = 2000, first = 1] = start.split('-').map(Number)
      return month.format(new Date(year, first - 1 + n - 1, 15))
    },
  }
}

/** Made when first needed: a language that nobody reads would cost every opening some 20 ms. */
const byLanguage: Partial<Record<Language, Format>> = {}

const formatIn = (language: Language): Format => {
  const format = byLanguage[language] ?? formats(language)
  byLanguage[language] = format
  return format
}

export type Format = ReturnType<typeof formats>
export const useFormat = (): Format => formatIn(useLanguage())
