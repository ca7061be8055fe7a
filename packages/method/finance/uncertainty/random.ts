/** 32 bits from a text, FNV-1a over its UTF-16 code units (Fowler, Noll, Vo). */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

/**
 * Numbers between 0 and 1, both excluded, the same for the same seed and name in every engine: sfc32 (C. Doty-Humphrey,
 * PractRand), which needs nothing but additions and shifts of 32-bit integers. The name gives every assumption a
 * stream of its own, so that adding one changes no other's numbers. `seed` is any safe integer.
 */
export const randomStream = (seed: number, name: string): (() => number) => {
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = hash(name)
  let counter = 1
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return result >>> 0
  }
  // Similar seeds make similar first numbers; the author's own seeding leaves out as many.
  for (let skipped = 0; skipped < 15; skipped++) next()
  return () => (next() + 0.5) / 2 ** 32
}
