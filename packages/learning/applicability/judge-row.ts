import type { Row } from '../learners/row.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { FeatureLimits, Limits } from './limits.ts'
import { categoricalMarks, placeOf } from './mixed-space.ts'
import { meanDistance, nearest } from './nearest.ts'

/** Why a prediction is beyond what the model was trained on. */
export type LimitReason =
  | { code: 'out-of-range'; params: { feature: string; value: number; low: number; high: number } }
  | { code: 'category-unseen'; params: { feature: string; value: string } }
  | { code: 'missing-unseen'; params: { feature: string } }
  | { code: 'far-from-training'; params: { distance: number; farthest: number } }

/**
 * `applicable` where there is no reason against it. `score` is 1 in the midst of the training rows and falls to 0 far
 * from them: the share of training rows that are at least as far out; at most 0.01 where a reason stands against it.
 */
export type Applicability = { applicable: boolean; score: number; reasons: LimitReason[] }

const MOST_SCORE_BEYOND = 0.01

const isMissing = (value: Row[string]): value is null | undefined => value === null || value === undefined

const reasonOf = (limits: FeatureLimits, given: Row[string]): LimitReason | null => {
  const { name: feature } = limits
  if (limits.kind === 'categorical') {
    if (isMissing(given)) return limits.missingSeen ? null : { code: 'missing-unseen', params: { feature } }
    const value = String(given)
    return limits.seen.includes(value) ? null : { code: 'category-unseen', params: { feature, value } }
  }
  const value = numberOf(given)
  if (Number.isNaN(value)) return limits.missingSeen ? null : { code: 'missing-unseen', params: { feature } }
  const { low, high } = limits
  if (low === null || high === null) return null
  return value < low || value > high ? { code: 'out-of-range', params: { feature, value, low, high } } : null
}

/** As a model reads a row: text in a number is missing. */
const numberOf = (value: Row[string]): number =>
  isMissing(value) || typeof value === 'string' ? Number.NaN : Number(value)

/** Share of the rising values that are at least as large. */
const shareAtLeast = (rising: readonly number[], value: number): number => {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < value) low = middle + 1
    else high = middle
  }
  return rising.length === 0 ? 1 : (rising.length - low) / rising.length
}

/** Prepares limits for single rows as they come in. */
export const compileLimits = (limits: Limits): ((row: Row) => Applicability) => {
  const { space, neighbours, distances, farthest } = limits
  const reference = Float64Array.from(limits.reference, value => value ?? Number.NaN)
  const marks = categoricalMarks(space)
  const codes = space.features.map(feature =>
    feature.kind === 'categorical'
      ? new Map(feature.categories.map((category, code) => [category, code]))
      : null,
  )
  const values = new Float64Array(space.features.length)
  return row => {
    const reasons = limits.features.flatMap(each => reasonOf(each, row[each.name]) ?? [])
    space.features.forEach(({ name }, f) => {
      const given = row[name]
      const codeOf = codes[f]
      // A category of which training had none differs from every reference row.
      if (codeOf) values[f] = isMissing(given) ? Number.NaN : (codeOf.get(String(given)) ?? -1)
      else values[f] = numberOf(given)
    })
    const distance = meanDistance(nearest(marks, placeOf(space, values), reference, neighbours))
    if (distances.length > 0 && distance > farthest)
      reasons.push({ code: 'far-from-training', params: { distance, farthest } })
    const share = shareAtLeast(distances, distance)
    const applicable = reasons.length === 0
    return { applicable, score: applicable ? share : Math.min(share, MOST_SCORE_BEYOND), reasons }
  }
}

/** Each row of a matrix by name, categories as text: what a live row looks like. */
export const rowsByName = (x: Matrix): Row[] =>
  Array.from({ length: x.rows }, (_, row) =>
    Object.fromEntries(
      x.columns.map(column => {
        if (column.kind === 'numeric')
          return [column.name, Number.isNaN(column.values[row]!) ? null : column.values[row]!]
        return [column.name, column.categories[column.codes[row]!] ?? null]
      }),
    ),
  )

/** Every row of a matrix, one by one: the same to the last bit as live. */
export const judgeRows = (limits: Limits, x: Matrix): Applicability[] =>
  rowsByName(x).map(compileLimits(limits))
