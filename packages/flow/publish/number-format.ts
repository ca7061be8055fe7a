const LOCALES = { de: 'de-DE', en: 'en-GB' } as const

const formatsOf = (language: 'de' | 'en') => {
  const locale = LOCALES[language]
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  // A day is the same day wherever the document is made: it is written for the day in UTC.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const plain = (value: number): number => (Math.round(value * 100) === 0 ? 0 : value)
  return {
    euro: (value: number) => euro.format(Math.round(value) === 0 ? 0 : value),
    euroExact: (value: number) => exact.format(plain(value)),
    /** Small shares keep three digits: 0.005 is not 0.01. */
    number: (value: number) => (Math.abs(value) < 1 ? small : number).format(value),
    percent: (value: number) => percent.format(value),
    /** For the axes of charts. */
    compact: (value: number) => compact.format(value),
    date: (iso: string) => date.format(new Date(iso)),
    day: (iso: string) => day.format(new Date(iso)),
    /** Month `n` of a plan that starts in `start` (YYYY-MM); month 1 is the starting month itself. */
    planMonth: (start: string, n: number) => {
      const [year = 2000, first = 1] = start.split('-').map(Number)
      return month.format(new Date(Date.UTC(year, first - 2 + n, 15)))
    },
  }
}

const FORMATS = { de: formatsOf('de'), en: formatsOf('en') }

export type NumberFormat = ReturnType<typeof formatsOf>

/** Numbers, amounts and dates in a reader's language. */
export const numberFormat = (language: 'de' | 'en'): NumberFormat => FORMATS[language]
