import type { Random } from './random.ts'

/** Fisher–Yates, in place. */
export const shuffle = <T extends Int32Array | unknown[]>(items: T, random: Random): T => {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const moved = items[i]!
    items[i] = items[j]!
    items[j] = moved
  }
  return items
}
