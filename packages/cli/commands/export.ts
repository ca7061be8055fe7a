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

type ProjectFormat = DocumentFormat | 'json' | 'yaml'
type ExportFormat = ProjectFormat | 'onnx'
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
  { to, variant, language: wanted }: ExportOptions & { to: ProjectFormat },
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

/** A model of a bundle goes out as ONNX. */
const onnxOf = async (file: string): Promise<Written> => {
  const { onnxOfBundle } = await import('@leinwand/server/train')
  const made = await onnxOfBundle(file)
  return made.ok ? { ok: true, content: made.value } : made
}

const documentOf = async (
  file: string,
  options: ExportOptions & { to: ProjectFormat },
  language: Language,
) => {
  const project = await readProjectFile(file)
  return project.ok ? contentOf(project.value, options, language) : project
}

/** Writes a project file as a picture, a document or in the other form of the project file. */
export const exportFile = async (
  file: string,
  options: ExportOptions,
  language: Language,
): Promise<number> => {
  const ending = endingFailure(options)
  if (ending) return complain([ending], language)
  const { to } = options
  const made = to === 'onnx' ? await onnxOf(file) : await documentOf(file, { ...options, to }, language)
  if ('failures' in made) return complain(made.failures, language)
  if (!made.ok) return complain([made.failure], language)
  const written = await writeWhole(options.out, made.content)
  if (!written.ok) return complain([written.failure], language)
  process.stdout.write(`${options.out}\n`)
  return 0
}
