import { crossReferences } from './cross-references.ts'
import type { ProjectFailure } from './project-failure.ts'
import { ProjectFile } from './project-file.ts'
import { type ReadDocument, readDocument } from './read-document.ts'

export type ReadProject = ReadDocument<ProjectFile>

const KNOWN_VERSION = 1

/**
 * A project file (YAML, or JSON, which is YAML too) as a project, or everything that is wrong with it: each failure
 * names the file, the line, the path in it, what was expected, what was found and the nearest right name.
 * `file` is only said, never opened.
 */
export const readProject = (text: string, { file }: { file: string }): ReadProject =>
  readDocument(text, {
    file,
    schema: ProjectFile,
    before: (input, lineAt): ProjectFailure[] => {
      const version: unknown = Reflect.get(input, 'leinwand')
      if (typeof version !== 'number' || version <= KNOWN_VERSION) return []
      const params = { file, line: lineAt(['leinwand']), found: version, known: KNOWN_VERSION }
      return [{ code: 'project-newer', params }]
    },
    after: crossReferences,
  })
