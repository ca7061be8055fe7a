/** Names of months and days of the week, German and English, long and short, as texts have them. */
export const MONTH =
  '(?:Jan(?:uar|uary)?|Jän(?:ner)?|Feb(?:ruar|ruary)?|März|Mär|Mrz|Maerz|Mar(?:ch)?|Apr(?:il)?|Mai|May|Jun[ie]?|Jul[iy]?|Aug(?:ust)?|Sept?(?:ember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?)'
export const WEEKDAY =
  '(?:Mo(?:n(?:tag|day)?)?|Di(?:enstag)?|Tue(?:s(?:day)?)?|Mi(?:ttwoch)?|Wed(?:nesday)?|Do(?:nnerstag)?|Thu(?:rs(?:day)?)?|Fr(?:i(?:day)?|eitag)?|Sa(?:mstag|t(?:urday)?)?|Sonnabend|So(?:nntag)?|Sun(?:day)?)'

const DATES: readonly (readonly [pattern: RegExp, formats: (found: RegExpExecArray) => string[]])[] = [
  [
    /^(\d{1,2})([./-])\d{1,2}\2(\d{4}|\d{2})(?!\d)/,
    ([, , mark = '', year = '']) => {
      const last = year.length === 4 ? '%Y' : '%y'
      const dayFirst = `%d${mark}%m${mark}${last}`
      return mark === '.' ? [dayFirst] : [dayFirst, `%m${mark}%d${mark}${last}`]
    },
  ],
  [/^\d{4}([./-])\d{1,2}\1\d{1,2}(?!\d)/, ([, mark]) => [`%Y${mark}%m${mark}%d`]],
  [
    new RegExp(`^\\d{1,2}(\\.? ?|-|/)${MONTH}(?:\\.(?= |$))?([-/. ])(\\d{4}|\\d{2})(?!\\d)`, 'iu'),
    ([, before, after, year]) => [`%d${before}%b${after}${year!.length === 4 ? '%Y' : '%y'}`],
  ],
  [new RegExp(`^${MONTH}\\.? \\d{1,2}(,?) \\d{4}(?!\\d)`, 'iu'), ([, comma]) => [`%b %d${comma} %Y`]],
  [new RegExp(`^${MONTH}\\.?([- ])\\d{4}(?!\\d)`, 'iu'), ([, mark]) => [`%b${mark}%Y`]],
  [new RegExp(`^${MONTH}-\\d{2}(?!\\d)`, 'iu'), () => ['%b-%y']],
]

const CLOCK = /^(\d{1,2}):\d{2}(:\d{2}(?:([.,:])\d{1,6})?)?( ?[AaPp][Mm])?(?![\d:])/

const clockOf = (text: string): { format: string; rest: string } | null => {
  const found = CLOCK.exec(text)
  if (!found) return null
  const [all, , seconds, mark, half] = found
  const hour = half ? '%I' : '%H'
  const fraction = mark ? `${mark}%f` : ''
  const noon = half ? (half.startsWith(' ') ? ' %p' : '%p') : ''
  return { format: `${hour}:%M${seconds ? `:%S${fraction}` : ''}${noon}`, rest: text.slice(all.length) }
}

const datesOf = (text: string): { formats: string[]; rest: string } | null => {
  const day = new RegExp(`^(${WEEKDAY})\\.?(,? )`, 'iu').exec(text)
  const from = day ? text.slice(day[0].length) : text
  for (const [pattern, formats] of DATES) {
    const found = pattern.exec(from)
    if (!found) continue
    const before = day ? `%a${day[2]}` : ''
    return { formats: formats(found).map(format => before + format), rest: from.slice(found[0].length) }
  }
  return null
}

/** Between a date and a time of day, and behind both. A zone that is always the same is no part of the time. */
const JOINT = /^(?:,? | - |T|_)/
const END = /^(?:Z|(?: (?:Uhr|UTC|GMT|CES?T|MES?Z)))?$/

/** Formats (strptime's) that a text with a date may have; a day in front of or behind its time, with names or figures. */
export const timeFormatsOf = (text: string): string[] => {
  const first = clockOf(text)
  if (first?.rest.startsWith(' ')) {
    const dates = datesOf(first.rest.slice(1))
    return dates?.rest === '' ? dates.formats.map(format => `${first.format} ${format}`) : []
  }
  const dates = datesOf(text)
  if (!dates) return []
  if (END.test(dates.rest)) return dates.formats.map(format => format + dates.rest)
  const joint = JOINT.exec(dates.rest)?.[0]
  const clock = joint === undefined ? null : clockOf(dates.rest.slice(joint.length))
  return clock && END.test(clock.rest)
    ? dates.formats.map(format => `${format}${joint}${clock.format}${clock.rest}`)
    : []
}

/** A time of a day of its own: `%d.%m.%Y %H:%M` without its time, for the midnights that some programs write so. */
export const dateAlone = (format: string): string | null =>
  /^(%.*?%[YydmbB])(?:,? | - |T|_)%[HI]/.exec(format)?.[1] ?? null
