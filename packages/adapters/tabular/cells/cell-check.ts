import type { Reading } from '@leinwand/recipe'

/** Whether a cell reads so. A cell of another make than most is left to the database, which knows all of them. */
export const READ = 1
const UNREAD = 0
export const LEFT = 2
export type CellCheck = (
  bytes: Uint8Array,
  from: number,
  to: number,
) => typeof READ | typeof UNREAD | typeof LEFT

const [MINUS, POINT, COMMA, ZERO, NINE, SPACE, T] = [45, 46, 44, 48, 57, 32, 84]
/** As many digits are a whole number of 64 bits, and a finite one. */
const LONGEST_NUMBER = 18

const digitsFrom = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from
  while (at < to && bytes[at]! >= ZERO && bytes[at]! <= NINE) at++
  return at
}

/** Digits with at most one mark among them: `-12`, `0.5`, `1.234`. No leading zeros, no plus, no exponent. */
const numberCheck =
  (integer: boolean, decimal: number, thousands: number): CellCheck =>
  (bytes, from, to) => {
    if (to - from > LONGEST_NUMBER) return LEFT
    const begin = bytes[from] === MINUS ? from + 1 : from
    const mark = digitsFrom(bytes, begin, to)
    const isZero = bytes[begin] === ZERO
    if (mark === begin || (isZero && mark > begin + 1)) return LEFT
    if (mark === to) return READ
    const sign = bytes[mark]!
    if (sign !== POINT && sign !== COMMA) return LEFT
    const end = digitsFrom(bytes, mark + 1, to)
    if (end !== to || end === mark + 1) return LEFT
    if (integer) return UNREAD
    if (sign === decimal) return READ
    return sign === thousands && end - mark === 4 && mark - begin <= 3 && !isZero ? READ : UNREAD
  }

const code = (sign: string): number => (sign === '' ? 0 : sign.charCodeAt(0))

const two = (bytes: Uint8Array, at: number): number => {
  const [tens, ones] = [bytes[at]! - ZERO, bytes[at + 1]! - ZERO]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysOf = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0)

/** Where each part of a format begins when all have their digits, or null where a part has no fixed length. */
const layoutOf = (format: string) => {
  const starts: Record<string, number> = {}
  const signs: [at: number, sign: number][] = []
  let length = 0
  for (const [part] of format.matchAll(/%.|./gs)) {
    if (part === '%f') return null
    if (part.length === 1) {
      if (part.charCodeAt(0) > 127) return null
      signs.push([length++, part.charCodeAt(0)])
      continue
    }
    if (!/%[YmdHMS]/.test(part)) return null
    starts[part[1]!] = length
    length += part === '%Y' ? 4 : 2
  }
  const { Y, m, d, H = -1, M = -1, S = -1 } = starts
  return Y === undefined || m === undefined || d === undefined ? null : { Y, m, d, H, M, S, signs, length }
}

const FRACTION = /[.,]%f$/

/** A time written with all its digits. `iso`: its parts may be joined by a T, and it may have a fraction. */
const timeCheck = (format: string, iso = false): CellCheck | null => {
  const layout = layoutOf(format.replace(FRACTION, ''))
  if (layout === null) return null
  const { Y, m, d, H, M, S, signs, length } = layout
  const fraction = iso && S >= 0 ? POINT : FRACTION.test(format) ? format.charCodeAt(format.length - 3) : 0
  const needed = fraction !== 0 && !iso
  return (bytes, from, to) => {
    if (to - from !== length) {
      const begin = from + length + 1
      if (fraction === 0 || to <= begin || to > begin + 6 || bytes[begin - 1] !== fraction) return LEFT
      if (digitsFrom(bytes, begin, to) !== to) return LEFT
    } else if (needed) return LEFT
    for (const [at, sign] of signs) {
      const found = bytes[from + at]
      if (found !== sign && !(iso && sign === SPACE && found === T)) return LEFT
    }
    const year = two(bytes, from + Y) * 100 + two(bytes, from + Y + 2)
    const month = two(bytes, from + m)
    const day = two(bytes, from + d)
    // A minus one in a part would be hidden in the whole year: those below 1000 are left anyway.
    if (year < 1000 || year > 9998 || two(bytes, from + Y + 2) < 0 || month < 0 || day < 0) return LEFT
    if (H >= 0 && !isBelow(two(bytes, from + H), 24)) return LEFT
    if (M >= 0 && !isBelow(two(bytes, from + M), 60)) return LEFT
    if (S >= 0 && !isBelow(two(bytes, from + S), 60)) return LEFT
    return day >= 1 && day <= daysOf(year, month) ? READ : UNREAD
  }
}

const isBelow = (value: number, end: number): boolean => value >= 0 && value < end

const LOWER = 32
const isWord = (bytes: Uint8Array, from: number, to: number, word: Uint8Array): boolean => {
  if (to - from !== word.length) return false
  for (let at = 0; at < word.length; at++) {
    const byte = bytes[from + at]!
    if ((byte >= 65 && byte <= 90 ? byte + LOWER : byte) !== word[at]) return false
  }
  return true
}

const wordCheck = (yes: string, no: string): CellCheck => {
  const words = [Buffer.from(yes), Buffer.from(no)] as const
  return (bytes, from, to) =>
    isWord(bytes, from, to, words[0]) || isWord(bytes, from, to, words[1]) ? READ : UNREAD
}

/** How a cell is held against a reading, byte by byte; null for readings that only the database knows. */
export const cellCheck = ({
  as,
  decimal,
  thousands,
  format,
  affixes,
  yes,
  no,
}: Reading): CellCheck | null => {
  if (affixes !== undefined) return null
  switch (as) {
    case 'boolean':
      return yes === undefined || no === undefined ? null : wordCheck(yes, no)
    case 'integer':
    case 'number':
      return numberCheck(as === 'integer', code(decimal), code(thousands))
    case 'date':
      return timeCheck(format ?? '%Y-%m-%d')
    case 'timestamp':
      return format === null ? timeCheck('%Y-%m-%d %H:%M:%S', true) : timeCheck(format)
  }
}
