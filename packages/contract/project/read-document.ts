import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { lineOf, pathOf, pathText } from './place.ts'
import { type ProjectFailure, shown } from './project-failure.ts'
import { unclosed } from './unclosed.ts'
import { type PlacedFailure, wordIssue } from './word-issue.ts'

export type ReadDocument<T> =
  | { ok: true; value: T }
  | { ok: false; failures: readonly [ProjectFailure, ...ProjectFailure[]] }

export type Reading<T> = {
  /** Only said, never opened. */
  readonly file: string
  readonly schema: z.ZodType<T>
  /** Codes for a file that is empty, and for one that is no object. */
  readonly codes?: { readonly empty: ProjectFailure['code']; readonly other: ProjectFailure['code'] }
  /** What is wrong before the schema looks; such as a version that is not known. */
  readonly before?: (
    input: object,
    lineAt: (path: readonly (string | number)[]) => number,
  ) => ProjectFailure[]
  /** What fits the schema and does not fit together. */
  readonly after?: (value: T) => readonly PlacedFailure[]
}

const failed = (failures: readonly ProjectFailure[]): ReadDocument<never> => {
  const [first, ...rest] = failures
  if (!first) throw new Error('a failure without a reason')
  return { ok: false, failures: [first, ...rest] }
}

const foundIn = (text: string, line: number): string => (text.split('\n')[line - 1] ?? '').trim().slice(0, 60)

const keyTwice = (error: YAMLError, text: string, file: string): ProjectFailure => {
  const { line } = error.linePos?.[0] ?? { line: 1 }
  const found = foundIn(text, line)
  return { code: 'project-key-twice', params: { file, line, found: found.split(':')[0] ?? found } }
}

/** One stray bracket makes all that follows wrong: only the first error of syntax is the person's, and best its cause. */
const notYaml = (error: YAMLError, text: string, lines: LineCounter, file: string): ProjectFailure => {
  const cause = unclosed(text)
  const { line, col: column } = lines.linePos(cause?.offset ?? error.pos[0])
  const params = { file, line, column, found: foundIn(text, line) }
  return cause
    ? { code: 'project-yaml-unclosed', params: { ...params, open: cause.open, close: cause.close } }
    : { code: 'project-not-yaml', params }
}

const placed = (found: readonly PlacedFailure[], document: Document, lines: LineCounter, file: string) =>
  found.map(({ at, failure }): ProjectFailure => {
    const line = lineOf(document, lines, at)
    // `first` names the place of the earlier of two equal ids; the sentence says its line.
    const earlier = failure.params.first
    const first =
      earlier === undefined ? {} : { first: lineOf(document, lines, [...pathOf(String(earlier)), 'id']) }
    // Where the sentence leaves the place to whoever knows the file.
    const place = failure.params.at === undefined ? {} : { atFile: file, atLine: line }
    return { code: failure.code, params: { file, line, ...failure.params, ...first, ...place } }
  })

/** A mistyped key is also a missing one; said once, where it stands. */
export const withoutEchoes = (found: readonly PlacedFailure[]): readonly PlacedFailure[] => {
  const meant = new Set(
    found.flatMap(({ at, failure }) =>
      failure.code === 'project-unknown-key-near'
        ? [pathText([...at.slice(0, -1), `${failure.params.nearest}`])]
        : [],
    ),
  )
  return found.filter(({ at, failure }) => failure.code !== 'project-missing-key' || !meant.has(pathText(at)))
}

const tooManyAliases = Symbol('too many aliases')

const holdsItself = (value: unknown, above: ReadonlySet<unknown> = new Set()): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (above.has(value)) return true
  const here = new Set(above).add(value)
  return Object.values(value).some(inner => holdsItself(inner, here))
}

/**
 * Aliases of aliases can make a small file as large as memory; the library stops at a hundred by throwing. It takes an
 * alias of what it stands in, which repeats without end.
 */
const plain = (document: Document): unknown => {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return holdsItself(value) ? tooManyAliases : value
  } catch (error) {
    if (error instanceof ReferenceError) return tooManyAliases
    throw error
  }
}

/**
 * A document (YAML, or JSON, which is YAML too) of a schema, or everything that is wrong with it: each failure names the
 * file, the line, the path in it, what was expected, what was found and the nearest right name.
 */
export const readDocument = <T>(text: string, reading: Reading<T>): ReadDocument<T> => {
  const { file, schema, codes, before = () => [], after = () => [] } = reading
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
    .filter(error => error.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => a.pos[0] - b.pos[0])
  if (broken) return failed([notYaml(broken, text, lines, file)])
  if (document.errors.length > 0) return failed(document.errors.map(error => keyTwice(error, text, file)))

  const input = plain(document)
  if (input === tooManyAliases) return failed([{ code: 'project-aliases', params: { file } }])
  if (input === null || input === undefined)
    return failed([{ code: codes?.empty ?? 'project-file-empty', params: { file } }])
  if (typeof input !== 'object' || Array.isArray(input))
    return failed([{ code: codes?.other ?? 'project-not-a-project', params: { file, found: shown(input) } }])

  const early = before(input, path => lineOf(document, lines, path))
  if (early.length > 0) return failed(early)
  const parsed = schema.safeParse(input)
  const found = parsed.success
    ? after(parsed.data)
    : withoutEchoes(parsed.error.issues.flatMap(issue => wordIssue(issue, input, schema)))
  if (found.length === 0 && parsed.success) return { ok: true, value: parsed.data }
  return failed(
    placed(found, document, lines, file).toSorted((a, b) => Number(a.params.line) - Number(b.params.line)),
  )
}
