import { add, max, min, multiply, type Value } from './columns.ts'

/**
 * Operations that plans do over and over, done in one pass over the columns instead of two or three: a pass costs mostly
 * the reading and writing. They round exactly as the single operations do, in the same order.
 */

/** `a · b + c`. */
export const multiplyAdd = (a: Value, b: Value, c: Value, out: Float64Array, n: number): Value => {
  if (typeof a === 'number' || typeof b === 'number' || typeof c === 'number')
    return add(multiply(a, b, out, n), c, out, n)
  for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]! + c[i]!
  return out
}

/** `max(floor, min(a, b))`. */
export const clamp = (floor: number, a: Value, b: Value, out: Float64Array, n: number): Value => {
  if (typeof b === 'number') return max(floor, min(a, b, out, n), out, n)
  if (typeof a === 'number')
    for (let i = 0; i < n; i++) {
      const least = b[i]! < a ? b[i]! : a
      out[i] = least > floor ? least : floor
    }
  else
    for (let i = 0; i < n; i++) {
      const least = b[i]! < a[i]! ? b[i]! : a[i]!
      out[i] = least > floor ? least : floor
    }
  return out
}

/** The sum of `terms`, one after the other; where columns follow one another, four at a time. */
export const sum = (terms: readonly Value[], out: Float64Array, n: number): Value => {
  let total = terms[0]!
  let at = 1
  while (at < terms.length) {
    const [b, c, d] = [terms[at]!, terms[at + 1], terms[at + 2]]
    if (
      typeof total === 'object' &&
      typeof b === 'object' &&
      typeof c === 'object' &&
      typeof d === 'object'
    ) {
      const a = total
      for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]! + c[i]! + d[i]!
      total = out
      at += 3
    } else {
      total = add(total, b, out, n)
      at += 1
    }
  }
  return total
}
