const DAY = 86_400_000

const two = (value: number): string => String(value).padStart(2, '0')

const clock = (milliseconds: number): string => {
  const rest = milliseconds % 1000
  const seconds = Math.floor(milliseconds / 1000)
  const whole = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(3, '0')}`
}

/**
 * A spreadsheet's day number as text: `2024-02-29`, `2024-02-29 10:11:12` or, for a time without a day, `10:11:12`
 * (hours may pass 24). Whole milliseconds: a day number is a double, and 10:11:12 is no exact part of a day.
 *
 * Two calendars (ECMA-376 part 1, § 18.17.4.1): of 1900, which has a 29 February 1900 that never was, so that days before
 * it are one off; and of 1904. `null` for what no calendar has: before the first day, after the year 9999.
 */
export const serialDate = (
  serial: number,
  kind: 'date' | 'timestamp' | 'time',
  from1904: boolean,
): string | null => {
  if (!Number.isFinite(serial) || serial < 0) return null
  const total = Math.round(serial * DAY)
  if (kind === 'time') return clock(total)
  const days = Math.floor(total / DAY)
  const time = total - days * DAY
  if (!from1904 && days === 60)
    return time === 0 && kind === 'date' ? '1900-02-29' : `1900-02-29 ${clock(time)}`
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const at = first + days * DAY
  if (at >= Date.UTC(10_000, 0, 1)) return null
  const day = new Date(at).toISOString().slice(0, 10)
  return kind === 'date' && time === 0 ? day : `${day} ${clock(time)}`
}
