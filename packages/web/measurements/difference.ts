import type { Format } from '../language/format.ts'

/** A difference with its sign: `+0.2`, `-2.3`. */
export const difference = (value: number, { decimal }: Format): string =>
  `${value > 0 ? '+' : ''}${decimal(value)}`
