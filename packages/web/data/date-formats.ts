/** Forms of dates that a person may choose beside those that fit; strptime's signs. */
export const DATE_FORMATS = [
  '%d.%m.%Y',
  '%d.%m.%y',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%Y/%m/%d',
  '%d.%m.%Y %H:%M',
  '%d.%m.%Y %H:%M:%S',
  '%d/%m/%Y %H:%M',
  '%m/%d/%Y %H:%M',
  '%Y-%m-%d %H:%M:%S',
] as const

const SIGNS: Readonly<Record<string, { de: string; en: string }>> = {
  '%d': { de: 'TT', en: 'DD' },
  '%m': { de: 'MM', en: 'MM' },
  '%Y': { de: 'JJJJ', en: 'YYYY' },
  '%y': { de: 'JJ', en: 'YY' },
  '%H': { de: 'hh', en: 'hh' },
  '%M': { de: 'mm', en: 'mm' },
  '%S': { de: 'ss', en: 'ss' },
  '%f': { de: 'ffffff', en: 'ffffff' },
  '%I': { de: 'hh', en: 'hh' },
  '%p': { de: 'AM/PM', en: 'AM/PM' },
  '%b': { de: 'MMM', en: 'MMM' },
  '%a': { de: 'Tag', en: 'day' },
  '%s': { de: 'Sekunden seit 1970', en: 'seconds since 1970' },
}

/** `%d.%m.%Y` as `TT.MM.JJJJ`: the signs of strptime are for programs. */
export const dateFormatText = (format: string, language: 'de' | 'en'): string =>
  format.replaceAll(/%./g, sign => SIGNS[sign]?.[language] ?? sign)
