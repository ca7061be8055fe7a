import type { Case, CasesField, Field } from './field.ts'

type Draft = Readonly<Record<string, unknown>>

/** The keys that a field writes. */
const keysOf = (field: Field): readonly string[] =>
  field.as === 'cases'
    ? [
        ...(field.by === 'value' ? [field.key] : []),
        ...field.options.flatMap(one => one.fields.flatMap(keysOf)),
      ]
    : [field.key]

/** Which of the forms a draft has: the first where it has none. */
export const caseOf = (field: CasesField, draft: Draft): Case | undefined => {
  const there = (one: Case): boolean =>
    field.by === 'value'
      ? draft[field.key] === one.id || (draft[field.key] === undefined && one.start[field.key] === undefined)
      : one.fields.flatMap(keysOf).some(key => draft[key] !== undefined)
  return field.options.find(there) ?? field.options[0]
}

/** The draft in another of the forms: what both have stays, what only the old one has goes. */
export const inCase = (field: CasesField, draft: Draft, id: string): Draft => {
  const next = field.options.find(one => one.id === id)
  if (!next) return draft
  const old = new Set(
    field.options.flatMap(one => [...Object.keys(one.start), ...one.fields.flatMap(keysOf)]),
  )
  const stays = new Set(next.fields.flatMap(keysOf))
  const kept = Object.entries(draft).filter(([key]) => !old.has(key) || stays.has(key))
  return { ...next.start, ...Object.fromEntries(kept), ...(field.by === 'value' ? onlyKey(field, next) : {}) }
}

const onlyKey = ({ key }: CasesField, { start }: Case): Draft =>
  start[key] === undefined ? {} : { [key]: start[key] }
