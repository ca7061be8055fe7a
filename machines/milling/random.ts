/** A stream of random numbers from a seed: the same seed gives the same machine on every computer. */
export type Random = { uniform: () => number; normal: () => number }

/** sfc32 (Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush, needs only 32-bit arithmetic. */
export function random(seed: number): Random {
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = () => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  // The first outputs of near seeds are alike; sfc32 is mixed after twelve rounds.
  for (let round = 0; round < 12; round++) next()

  const uniform = () => next() / 2 ** 32
  // Box and Muller; 1 − u keeps the logarithm away from zero.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}
