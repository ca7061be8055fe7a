import type { Random } from '../statistics/random.ts'

/** The values a parameter may take: a range, evenly by value or by logarithm, or one of a few. */
type Dimension =
  | { kind: 'range'; from: number; to: number; by: 'value' | 'logarithm'; whole?: true }
  | { kind: 'choice'; of: readonly (number | string | boolean)[] }

export type Space = Readonly<Record<string, Dimension>>
export type Parameters = Readonly<Record<string, unknown>>

const at = (dimension: Extract<Dimension, { kind: 'range' }>, share: number): number => {
  const { from, to, by, whole } = dimension
  const value =
    by === 'logarithm'
      ? Math.exp(Math.log(from) + share * (Math.log(to) - Math.log(from)))
      : from + share * (to - from)
  // Six digits: a log that a person reads, and the same number wherever it is read back.
  return whole ? Math.round(value) : Number(value.toPrecision(6))
}

const shareOf = (dimension: Extract<Dimension, { kind: 'range' }>, value: number): number => {
  const { from, to, by } = dimension
  const share =
    by === 'logarithm'
      ? (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))
      : (value - from) / (to - from)
  return Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))
}

const anywhere = (dimension: Dimension, random: Random): number | string | boolean =>
  dimension.kind === 'range'
    ? at(dimension, random.uniform())
    : dimension.of[random.integer(dimension.of.length)]!

const near = (dimension: Dimension, value: unknown, random: Random): number | string | boolean => {
  if (dimension.kind === 'choice' || typeof value !== 'number') return anywhere(dimension, random)
  const share = shareOf(dimension, value) + 0.15 * random.normal()
  return at(dimension, Math.min(1, Math.max(0, share)))
}

/** A point anywhere in the space. */
export const drawPoint = (space: Space, random: Random): Parameters =>
  Object.fromEntries(Object.entries(space).map(([name, dimension]) => [name, anywhere(dimension, random)]))

/** A point near another: about half of its parameters moved, at least one. */
export const drawNear = (space: Space, point: Parameters, random: Random): Parameters => {
  const names = Object.keys(space)
  const surely = random.integer(Math.max(1, names.length))
  return Object.fromEntries(
    names.map((name, index) => {
      const moved = random.uniform() < 0.5 || index === surely
      return [name, moved ? near(space[name]!, point[name], random) : point[name]]
    }),
  )
}
