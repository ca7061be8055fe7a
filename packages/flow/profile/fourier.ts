/** Turning factors of a length, and which places swap, kept for the next signal of that length. */
let turns = {
  length: 0,
  cos: new Float64Array(0),
  sin: new Float64Array(0),
  reversed: new Uint32Array(0),
}

const turnsOf = (length: number) => {
  if (turns.length === length) return turns
  const half = length / 2
  const cos = Float64Array.from({ length: half }, (_, n) => Math.cos((2 * Math.PI * n) / length))
  const sin = Float64Array.from({ length: half }, (_, n) => -Math.sin((2 * Math.PI * n) / length))
  const reversed = new Uint32Array(length)
  // A place twice as far has the bits of the half, shifted back by one.
  for (let at = 1; at < length; at++) reversed[at] = (reversed[at >> 1]! >> 1) | (at & 1 ? half : 0)
  turns = { length, cos, sin, reversed }
  return turns
}

const swap = (values: Float64Array, reversed: Uint32Array): void => {
  for (let at = 0; at < values.length; at++) {
    const other = reversed[at]!
    if (at >= other) continue
    const value = values[at]!
    values[at] = values[other]!
    values[other] = value
  }
}

/** The discrete Fourier transform of complex numbers, in place (Cooley and Tukey 1965). The length is a power of two. */
export const fourier = (re: Float64Array, im: Float64Array): void => {
  const { length } = re
  const { cos, sin, reversed } = turnsOf(length)
  swap(re, reversed)
  swap(im, reversed)
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
