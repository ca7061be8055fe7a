import type { KnownType } from '../tabular/open-table.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** A number too long for a double is kept as it is written: `JSON.parse` hands over its source. */
const LONG_NUMBER = /\d{16}/

const exact = (_: string, value: Json, context?: { source?: string }): Json =>
  typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
    ? ((LONG_NUMBER.test(context.source) ? new LongNumber(context.source) : value) as Json)
    : value

class LongNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toJSON(): number {
    return Number(this.text)
  }
}

/** Parses JSON; throws `SyntaxError`. */
export const parseJson = (text: string): Json =>
  LONG_NUMBER.test(text) ? (JSON.parse(text, exact) as Json) : (JSON.parse(text) as Json)

type Kind = 'integer' | 'number' | 'boolean' | 'text'
/** What the values of a column are; `known` counts them. */
export type JsonColumn = { readonly name: string; readonly kinds: Set<Kind> }
export type Columns = Map<string, JsonColumn>

const DEEPEST = 8

const leaf = (value: Json): [text: string | null, kind: Kind | null] => {
  if (value === null) return [null, null]
  switch (typeof value) {
    case 'string':
      return [value, 'text']
    case 'number':
      return [String(value), Number.isInteger(value) && Math.abs(value) < 1e15 ? 'integer' : 'number']
    case 'boolean':
      return [String(value), 'boolean']
    default:
      return value instanceof LongNumber
        ? [value.text, /^-?\d+$/.test(value.text) ? 'integer' : 'number']
        : [JSON.stringify(value), 'text']
  }
}

const isObject = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LongNumber)

/**
 * A record as texts by column: nested objects become `outer.inner`, lists stay JSON. Columns that were not there yet are
 * added. A value that is no object is the column `value`, a list the columns `1`, `2` …
 */
export const flatten = (record: Json, columns: Columns): Map<string, string | null> => {
  const texts = new Map<string, string | null>()
  const put = (name: string, value: Json, depth: number) => {
    if (isObject(value) && depth < DEEPEST && Object.keys(value).length > 0) {
      for (const [inner, part] of Object.entries(value))
        put(name === '' ? inner : `${name}.${inner}`, part, depth + 1)
      return
    }
    const [text, kind] = leaf(value)
    const known = columns.get(name) ?? { name, kinds: new Set() }
    if (!columns.has(name)) columns.set(name, known)
    if (kind) known.kinds.add(kind)
    texts.set(name, text)
  }
  if (isObject(record)) for (const [name, value] of Object.entries(record)) put(name, value, 1)
  else if (Array.isArray(record))
    for (const [index, value] of record.entries()) put(String(index + 1), value, 1)
  else put('value', record, 1)
  return texts
}

/** A column of JSON's own numbers or booleans; texts are judged by what they say. */
export const typeOfColumn = ({ kinds }: JsonColumn): KnownType | null => {
  const known = { missing: [], unreadable: 0 }
  if (kinds.size === 0 || kinds.has('text')) return null
  if (kinds.has('boolean')) return kinds.size === 1 ? { as: 'boolean', ...known } : null
  return { as: kinds.has('number') ? 'number' : 'integer', ...known }
}
