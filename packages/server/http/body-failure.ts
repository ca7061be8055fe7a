import type { Language } from '@leinwand/contract'
import { z } from 'zod'
import { failed, type Outcome } from '../outcome.ts'

type Issue = z.core.$ZodIssue

const LOCALES = { de: z.locales.de().localeError, en: z.locales.en().localeError }
const MISSING = { de: 'fehlt, erwartet wird', en: 'missing, expected is' }

export const missing = (path: string, expected: string, language: Language) =>
  failed('body-invalid', { path, expected: `${MISSING[language]} ${expected}` })

/** The library's sentences, but for what is not there: nobody who writes JSON sends `undefined`. */
const wordedFor =
  (language: Language): z.core.$ZodErrorMap =>
  issue =>
    issue.code === 'invalid_type' && issue.input === undefined
      ? `${MISSING[language]} ${issue.expected}`
      : LOCALES[language](issue)

/** Of a union, the branch that came furthest is the one that was meant. */
const deepest = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flat()
    .map(one => deepest({ ...one, path: [...issue.path, ...one.path] } as Issue))
    .sort((a, b) => b.path.length - a.path.length)[0]
  return inner && inner.path.length > issue.path.length ? inner : issue
}

const named = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((whole, key) => {
    if (typeof key === 'number') return `${whole}[${key}]`
    return whole === '' ? String(key) : `${whole}.${String(key)}`
  }, '')

/** The place of the first thing that does not fit, `where` for the whole value. */
const place = (issue: Issue, where: string): string => {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  return named(path) || where
}

/** Parses what a client sent; a wrong value is answered with its path and with what was expected instead. */
export const parsed = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  where: string,
  language: Language,
): Outcome<z.output<S>> => {
  const result = schema.safeParse(value, { error: wordedFor(language) })
  if (result.success) return { ok: true, value: result.data }
  const issue = deepest(result.error.issues[0]!)
  return failed('body-invalid', { path: place(issue, where), expected: issue.message })
}
