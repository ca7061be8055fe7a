/** One number for all scenarios, or one for each. */
export type Value = number | Float64Array

/**
 * The arithmetic of formulas, of numbers and of columns alike: `out` takes the result where one side is a column, and
 * its first `n` places count. Written out loop by loop, because a function called for every element is three times
 * slower. What leaves a value as it is (+ 0, · 1) is left out, so that a plan's unused lines cost nothing.
 */
export type Operate = (a: Value, b: Value, out: Float64Array, n: number) => Value

const copied = (from: Float64Array, out: Float64Array): Float64Array => {
  out.set(from)
  return out
}

export const add: Operate = (a, b, out, n) => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a + b
    if (a === 0) return copied(b, out)
    for (let i = 0; i < n; i++) out[i] = a + b[i]!
  } else if (typeof b === 'number') {
    if (b === 0) return a
    for (let i = 0; i < n; i++) out[i] = a[i]! + b
  } else for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!
  return out
}

export const subtract: Operate = (a, b, out, n) => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a - b
    for (let i = 0; i < n; i++) out[i] = a - b[i]!
  } else if (typeof b === 'number') {
    if (b === 0) return a
    for (let i = 0; i < n; i++) out[i] = a[i]! - b
  } else for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!
  return out
}

export const multiply: Operate = (a, b, out, n) => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a * b
    if (a === 1) return copied(b, out)
    for (let i = 0; i < n; i++) out[i] = a * b[i]!
  } else if (typeof b === 'number') {
    if (b === 1) return a
    for (let i = 0; i < n; i++) out[i] = a[i]! * b
  } else for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!
  return out
}

export const divide: Operate = (a, b, out, n) => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a / b
    for (let i = 0; i < n; i++) out[i] = a / b[i]!
  } else if (typeof b === 'number') for (let i = 0; i < n; i++) out[i] = a[i]! / b
  else for (let i = 0; i < n; i++) out[i] = a[i]! / b[i]!
  return out
}

export const min: Operate = (a, b, out, n) => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return b < a ? b : a
    for (let i = 0; i < n; i++) out[i] = b[i]! < a ? b[i]! : a
  } else if (typeof b === 'number') for (let i = 0; i < n; i++) out[i] = b < a[i]! ? b : a[i]!
  else for (let i = 0; i < n; i++) out[i] = b[i]! < a[i]! ? b[i]! : a[i]!
  return out
}

export const max: Operate = (a, b, out, n) => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return b > a ? b : a
    for (let i = 0; i < n; i++) out[i] = b[i]! > a ? b[i]! : a
  } else if (typeof b === 'number') for (let i = 0; i < n; i++) out[i] = b > a[i]! ? b : a[i]!
  else for (let i = 0; i < n; i++) out[i] = b[i]! > a[i]! ? b[i]! : a[i]!
  return out
}

/** A value as a column: itself, or `room` filled with the number. */
export const asColumn = (value: Value, room: Float64Array): Float64Array =>
  typeof value === 'number' ? room.fill(value) : value
