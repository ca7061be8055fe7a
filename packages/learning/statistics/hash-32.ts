/**
 * An even 32-bit number out of two (MurmurHash3's finaliser, applied after each). For draws that belong to a place —
 * a row, a node — and must not depend on what was drawn before them or on which thread draws.
 */
export const hash32 = (first: number, second: number): number => {
  let mixed = Math.imul(first | 0, 0x9e3779b1) ^ (second | 0)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  mixed ^= mixed >>> 16
  mixed = Math.imul(mixed + 0x6d2b79f5, 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
