/** Turning factors of a length, kept for the next signal of that length. */
let turns = { length: 0, cos: new Float64Array(0), sin: new Float64Array(0) }

const turnsOf = (length: number) => {
  if (turns.length === length) return turns
  const half = length / 2
  const cos = Float64Array.from({ length: half }, (_, n) => Math.cos((2 * Math.PI * n) / length))
  const sin = Float64Array.from({ length: half }, (_, n) => -Math.sin((2 * Math.PI * n) / length))
  turns = { length, cos, sin }
  return turns
}

/** Swaps each place with the one whose number has the same bits in reverse. */
const reverseBits = (re: Float64Array, im: Float64Array): void => {
  const { length } = re
  for (let at = 1, reversed = 0; at < length; at++) {
    let bit = length >> 1
    for (; reversed & bit; bit >>= 1) reversed ^= bit
    reversed ^= bit
    if (at >= reversed) continue
    ;[re[at], re[reversed]] = [re[reversed]!, re[at]!]
    ;[im[at], im[reversed]] = [im[reversed]!, im[at]!]
  }
}

/** The discrete Fourier transform of complex numbers, in place (Cooley and Tukey 1965). The length is a power of two. */
export const fourier = (re: Float64Array, im: Float64Array): void => {
  const { length } = re
  const { cos, sin } = turnsOf(length)
  reverseBits(re, im)
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2
    const stride = length / size
    for (let first = 0; first < length; first += size)
      for (let at = first, turn = 0; at < first + half; at++, turn += stride) {
        const c = cos[turn]!
        const s = sin[turn]!
        const other = at + half
        const x = re[other]! * c - im[other]! * s
        const y = re[other]! * s + im[other]! * c
        re[other] = re[at]! - x
        im[other] = im[at]! - y
        re[at] = re[at]! + x
        im[at] = im[at]! + y
      }
  }
}
