import type { Language } from '@leinwand/contract'

/** Numbers and amounts as the reader's country writes them. */
export const figuresIn = (language: Language) => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const difference = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const close = new Intl.NumberFormat(locale, { maximumSignificantDigits: 5 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const or = (format: Intl.NumberFormat) => (value: number | null) =>
    value === null ? '–' : format.format(value)
  return {
    whole: or(whole),
    metric: or(fine),
    number: or(short),
    /** As exact for a share of 0.0153 as for an amount of 200,450. */
    close: or(close),
    /** With its sign: `+0.2`. */
    difference: or(difference),
    euro: or(euro),
    percent: or(share),
    day: (text: string) => day.format(new Date(text)),
    /** `≥ 0.85` with the country's decimal sign. */
    bound: (text: string) => text.replace(/\d+(\.\d+)?/g, number => short.format(Number(number))),
  }
}

export type Figures = ReturnType<typeof figuresIn>
