import type { z } from 'zod'
import { FAILURES } from '../failures/failures.ts'
import type { Language } from '../failures/language.ts'
import { crossReferences } from '../project/cross-references.ts'
import type { ProjectFile } from '../project/project-file.ts'
import { withoutEchoes } from '../project/read-document.ts'
import { type PlacedFailure, wordIssue } from '../project/word-issue.ts'

/** What does not fit in something that was sent: where it stands, and what is wrong there, to be said in a sentence. */
export type Misfit = { path: string; expected: string }

/** The sentence of the project file, without what a request does not have: a file, its lines, and the dot at its end. */
const worded = (failure: PlacedFailure['failure'], where: string, language: Language): Misfit => {
  const params: PlacedFailure['failure']['params'] = { ...failure.params, path: failure.params.path || where }
  const expected = FAILURES[failure.code][language]
    .replace(/^\{file\}, (Zeile|line) \{line\}: /, '')
    .replace(/(Zeile|line) \{first\}/, '{first}')
    .replace(/\.$/, '')
    .replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_, name: string, one: string, many: string) =>
      String(params[name]) === '1' ? one : many,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return { path: String(params.path), expected }
}

/** The first thing that a schema found wrong in what was sent; `where` stands for the whole of it. */
export const schemaMisfit = (
  { issues }: z.ZodError,
  input: unknown,
  { schema, where, language }: { schema: z.ZodType; where: string; language: Language },
): Misfit => {
  const found = withoutEchoes(issues.flatMap(issue => wordIssue(issue, input, schema)))
  // What is there and wrong says more than what is not there: a key too many is often the one that is missing.
  const first = found.find(({ failure }) => failure.code !== 'project-missing-key') ?? found[0]
  if (first === undefined) throw new Error('a schema refused a value and found nothing wrong in it')
  return worded(first.failure, where, language)
}

/** The first thing in a project that does not fit another part of it and did fit before: a change must not break it. */
export const referenceMisfit = (
  after: ProjectFile,
  { before, language }: { before: ProjectFile; language: Language },
): Misfit | undefined => {
  const known = new Set(crossReferences(before).map(({ failure }) => JSON.stringify(failure)))
  const broken = crossReferences(after).find(({ failure }) => !known.has(JSON.stringify(failure)))
  return broken && worded(broken.failure, 'project', language)
}

/** That something had to be there. */
export const missingMisfit = (path: string, language: Language): Misfit =>
  worded({ code: 'project-missing-key', params: { path } }, path, language)
