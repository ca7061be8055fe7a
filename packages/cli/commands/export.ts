import {
  type DocumentFormat,
  type Language,
  type ProjectFile,
  projectJson,
  projectYaml,
} from '@leinwand/contract'
import { complain, type Failure } from '../failing.ts'
import { readProjectFile } from '../read-file.ts'
import { writeWhole } from '../write-whole.ts'

type ExportFormat = DocumentFormat | 'json' | 'yaml'
export type ExportOptions = { to: ExportFormat; out: string; variant: string; language?: Language }

type Written = { ok: true; content: string | Uint8Array } | { ok: false; failure: Failure }

/** A file that says by its name to be something else would not open; `.yml` is YAML as well. */
const endingFailure = ({ to, out }: ExportOptions): Failure | undefined => {
  const endings = to === 'yaml' ? ['.yaml', '.yml'] : [`.${to}`]
  return endings.some(ending => out.toLowerCase().endsWith(ending))
    ? undefined
    : { code: 'cli-out-ending', params: { file: out, format: to, ending: endings[0]! } }
}

const contentOf = async (
  file: ProjectFile,
  { to, variant, language: wanted }: ExportOptions,
  language: Language,
): Promise<Written> => {
  if (to === 'json' || to === 'yaml') {
    if (variant !== 'main')
      return { ok: false, failure: { code: 'cli-variant-in-file', params: { variant } } }
    return { ok: true, content: to === 'json' ? projectJson(file) : projectYaml(file) }
  }
  const { publishDocument, subjectOfFile } = await import('@leinwand/server/publish')
  const at = new Date().toISOString()
  const subject = subjectOfFile(file, { variant, language: wanted ?? language, at })
  if (!subject.ok) return subject
  return { ok: true, content: await publishDocument(subject.value, to) }
}

/** Writes a project file as a picture, a document or in the other form of the project file. */
export const exportFile = async (
  file: string,
  options: ExportOptions,
  language: Language,
): Promise<number> => {
  const ending = endingFailure(options)
  if (ending) return complain([ending], language)
  const project = await readProjectFile(file)
  if (!project.ok) return complain(project.failures, language)
  const made = await contentOf(project.value, options, language)
  if (!made.ok) return complain([made.failure], language)
  const written = await writeWhole(options.out, made.content)
  if (!written.ok) return complain([written.failure], language)
  process.stdout.write(`${options.out}\n`)
  return 0
}
