import { nearest } from '@leinwand/recipe'
import type { z } from 'zod'
import { type Path, pathText } from './place.ts'
import { type ProjectFailure, shown } from './project-failure.ts'
import { keysAt } from './schema-at.ts'

type Issue = z.core.$ZodIssue
/** A failure without its file and line, and the place that the line is taken from. */
export type PlacedFailure = { at: Path; failure: ProjectFailure }

/** Shapes a text can be asked for, each with a text that has it. Without one, the reader says what Zod says. */
const EXAMPLES: Record<string, string> = {
  date: '2027-12-31',
  email: 'name@example.org',
  '/^\\d{4}-(0[1-9]|1[0-2])$/': '2027-01',
  '/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/': 'warnung-1',
}

const EXPECTED: Record<string, ProjectFailure['code']> = {
  string: 'project-expected-text',
  number: 'project-expected-number',
  int: 'project-expected-integer',
  boolean: 'project-expected-truth',
  array: 'project-expected-list',
  tuple: 'project-expected-list',
  object: 'project-expected-object',
  record: 'project-expected-object',
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  )

const say = (
  code: ProjectFailure['code'],
  at: Path,
  params: ProjectFailure['params'] = {},
): PlacedFailure[] => [{ at, failure: { code, params: { path: pathText(at), ...params } } }]

const unknownKeys = (
  keys: readonly string[],
  at: Path,
  input: unknown,
  schema: z.ZodType | undefined,
): PlacedFailure[] => {
  const taken = Object.keys((valueAt(input, at) ?? {}) as object)
  const known = keysAt(at, input, schema)
  return keys.flatMap(key => {
    const free = known.filter(name => !taken.includes(name))
    const near = nearest(key, free)
    return near
      ? say('project-unknown-key-near', [...at, key], { found: key, nearest: near })
      : say('project-unknown-key', [...at, key], { found: key, allowed: known.join(', ') })
  })
}

const wrongOption = (options: readonly unknown[], at: Path, found: unknown): PlacedFailure[] => {
  const allowed = options.map(String)
  const near = typeof found === 'string' ? nearest(found, allowed) : undefined
  if (found === undefined) return say('project-missing-key', at)
  return near
    ? say('project-unknown-option-near', at, {
        found: shown(found),
        nearest: near,
        allowed: allowed.join(', '),
      })
    : say('project-unknown-option', at, { found: shown(found), allowed: allowed.join(', ') })
}

const outOfBounds = (
  issue: Issue & { code: 'too_small' | 'too_big' },
  at: Path,
  found: unknown,
): PlacedFailure[] => {
  const small = issue.code === 'too_small'
  const limit = Number(small ? issue.minimum : issue.maximum)
  const isText = issue.origin === 'string'
  if (isText && String(found).trim() === '' && limit === 1) return say('project-text-empty', at)
  if (isText && typeof found === 'string')
    return say(small ? 'project-text-short' : 'project-text-long', at, { limit, length: found.length })
  if (Array.isArray(found)) return say(small ? 'project-list-short' : 'project-list-long', at, { limit })
  return say(small ? 'project-too-small' : 'project-too-large', at, { limit, found: shown(found) })
}

/** Of several allowed shapes, what is wrong by the one that was meant: it got further than to the kind of the value. */
const noneOfThese = (
  errors: readonly (readonly Issue[])[],
  at: Path,
  input: unknown,
  schema: z.ZodType | undefined,
): PlacedFailure[] => {
  const found = valueAt(input, at)
  const atRoot = errors
    .map(issues => issues[0])
    .filter(issue => issue !== undefined && issue.path.length === 0)
  const options = atRoot.flatMap(issue => (issue?.code === 'invalid_value' ? issue.values : []))
  if (typeof found === 'string' && options.length > 0) return wrongOption(options, at, found)
  const meant = errors.find(issues =>
    issues.every(issue => issue.code !== 'invalid_type' || issue.path.length > 0),
  )
  if (meant)
    return meant.flatMap(issue =>
      wordIssue({ ...issue, path: [...at, ...issue.path] } as Issue, input, schema),
    )
  const kinds = atRoot.map(issue => (issue?.code === 'invalid_type' ? issue.expected : ''))
  if (found === undefined) return say('project-missing-key', at)
  if (kinds.includes('number') && kinds.includes('string'))
    return say('project-expected-figure', at, { found: shown(found) })
  return say(EXPECTED[kinds.find(kind => kind !== '') ?? ''] ?? 'project-expected-text', at, {
    found: shown(found),
  })
}

const custom = (issue: Issue, at: Path, found: unknown): PlacedFailure[] => {
  if (at[0] === 'gate')
    return say(
      issue.message.includes('either metric or kpi')
        ? 'project-criterion-metric-or-kpi'
        : 'project-criterion-without-bound',
      at,
    )
  if (at.includes('steps') && issue.message.startsWith('either keep or drop'))
    return say('project-select-keep-or-drop', at)
  return say('project-invalid', at, { found: shown(found), reason: issue.message })
}

/**
 * What Zod found wrong, in the words of this project: one failure for each thing to change. `schema` is the one that
 * found it, where that is not the project file's.
 */
export const wordIssue = (issue: Issue, input: unknown, schema?: z.ZodType): PlacedFailure[] => {
  const at = issue.path.map(part => (typeof part === 'number' ? part : String(part)))
  const found = valueAt(input, at)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, at, input, schema)
    case 'invalid_type':
      if (found === undefined) return say('project-missing-key', at)
      return say(EXPECTED[issue.expected] ?? 'project-expected-text', at, { found: shown(found) })
    case 'invalid_value':
      return wrongOption(issue.values, at, found)
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, at, found)
    case 'invalid_format': {
      const example = EXAMPLES[issue.format] ?? EXAMPLES[issue.pattern ?? '']
      return example === undefined
        ? say('project-invalid', at, { found: shown(found), reason: issue.message })
        : say('project-form', at, { found: shown(found), example })
    }
    case 'invalid_union':
      return issue.errors.length === 0 && 'options' in issue && Array.isArray(issue.options)
        ? wrongOption(issue.options, at, found)
        : noneOfThese(issue.errors, at, input, schema)
    default:
      return custom(issue, at, found)
  }
}
