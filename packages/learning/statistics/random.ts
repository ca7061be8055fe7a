/** A seeded source of random numbers. The same seed gives the same numbers on every machine. */
export type Random = {
  /** Uniform in 0 … 2³²−1. */
  uint32: () => number
  /** Uniform in [0, 1), 53 bits. */
  uniform: () => number
  /** Uniform among 0 … below−1. */
  integer: (below: number) => number
  /** Standard normal. */
  normal: () => number
}

/** SplitMix32 spreads one seed over the state, so that neighbouring seeds give unrelated sequences. */
const splitMix32 = (seed: number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018, https://prng.di.unimi.it/xoshiro128starstar.c).
 * `seed` is taken as an integer; both its low and its high 32 bits count.
 */
export const createRandom = (seed: number): Random => {
  const high = Math.floor(seed / 4294967296) | 0
  const mix = splitMix32((seed | 0) ^ Math.imul(high, 0x85ebca6b))
  let a = mix()
  let b = mix()
  let c = mix()
  let d = mix() | 1 // never all zero

  const uint32 = () => {
    const scrambled = Math.imul(b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  const uniform = () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992
  const integer = (below: number) => Math.floor(uniform() * below)
  // Box–Muller; the second of the pair is dropped, so that a draw never depends on how many were drawn before it.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uint32, uniform, integer, normal }
}
