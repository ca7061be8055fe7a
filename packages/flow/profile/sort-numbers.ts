/** Fewer are sorted at once by comparing them. */
const MANY = 4096
const BITS = 11
const SIZE = 1 << BITS
const MASK = SIZE - 1
const PASSES = 6
/** Where the upper half of a double lies in its eight bytes. */
const [LOW, HIGH] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0]

const isSorted = (values: Float64Array): boolean => {
  for (let at = 1; at < values.length; at++) if (values[at]! < values[at - 1]!) return false
  return true
}

/** Turns the bits of doubles into whole numbers of 64 bits in the same order, or back. */
const flip = (words: Uint32Array, back: boolean): void => {
  for (let at = 0; at < words.length; at += 2) {
    const high = words[at + HIGH]!
    if (high >>> 31 === (back ? 0 : 1)) {
      words[at + HIGH] = ~high
      words[at + LOW] = ~words[at + LOW]!
    } else words[at + HIGH] = high ^ 0x8000_0000
  }
}

/** How often each digit of eleven bits occurs, one table a pass behind the other. */
const digits = (words: Uint32Array): Uint32Array => {
  const counts = new Uint32Array(PASSES * SIZE)
  for (let at = 0; at < words.length; at += 2) {
    const low = words[at + LOW]!
    const high = words[at + HIGH]!
    counts[low & MASK]!++
    counts[SIZE + ((low >>> 11) & MASK)]!++
    counts[2 * SIZE + ((low >>> 22) | ((high & 1) << 10))]!++
    counts[3 * SIZE + ((high >>> 1) & MASK)]!++
    counts[4 * SIZE + ((high >>> 12) & MASK)]!++
    counts[5 * SIZE + (high >>> 23)]!++
  }
  return counts
}

/** One pass: pairs of words go where the digit `(word >>> shift) | (next << by)` says. */
const scatter = (from: Uint32Array, to: Uint32Array, places: Uint32Array, pass: number): void => {
  const word = pass < 3 ? LOW : HIGH
  const shift = [0, 11, 22, 1, 12, 23][pass]!
  const carried = pass === 2
  for (let at = 0; at < from.length; at += 2) {
    const low = from[at]!
    const high = from[at + 1]!
    const digit = carried
      ? (from[at + LOW]! >>> 22) | ((from[at + HIGH]! & 1) << 10)
      : (from[at + word]! >>> shift) & MASK
    const place = 2 * places[digit]!++
    to[place] = low
    to[place + 1] = high
  }
}

/**
 * Sorts numbers (none of them NaN) in place, digit by digit of their bits (radix sort): a third of the time of comparing
 * them at a million (measured); digits in which all agree, as in whole numbers, cost nothing. It needs
 * as much room again, which may be given.
 */
export const sortNumbers = (values: Float64Array, room?: Float64Array): Float64Array => {
  if (values.length < MANY) return values.sort()
  if (isSorted(values)) return values
  const own = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  flip(own, false)
  const counts = digits(own)
  let from: Uint32Array = own
  let to: Uint32Array =
    room && room.length >= values.length
      ? new Uint32Array(room.buffer, room.byteOffset, own.length)
      : new Uint32Array(own.length)
  for (let pass = 0; pass < PASSES; pass++) {
    const places = counts.subarray(pass * SIZE, (pass + 1) * SIZE)
    if (places.includes(values.length)) continue
    let sum = 0
    for (let digit = 0; digit < SIZE; digit++) {
      const count = places[digit]!
      places[digit] = sum
      sum += count
    }
    scatter(from, to, places, pass)
    ;[from, to] = [to, from]
  }
  if (from !== own) own.set(from)
  flip(own, true)
  return values
}
