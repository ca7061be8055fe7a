import { basename, extname } from 'node:path'
import {
  canvasList,
  type Language,
  type ListFailure,
  listText,
  type ProjectFile,
  projectJson,
  projectOfList,
  projectYaml,
} from '@leinwand/contract'
import { complain } from '../failing.ts'
import { readBytes, readProjectFile } from '../read-file.ts'
import { writeWhole } from '../write-whole.ts'

export type ImportOptions = { out: string; name?: string; provider?: string }

type Imported =
  | { ok: true; project: ProjectFile; unfit: readonly ListFailure[] }
  | { ok: false; code: number }

/** More sentences at once nobody reads. */
const MOST = 40

const PROVIDER: Record<Language, string> = { de: 'Mein Unternehmen', en: 'My company' }

const SAID: Record<Language, (notes: number, variants: number, out: string) => string> = {
  de: (notes, variants, out) =>
    `${out}: ${notes} ${notes === 1 ? 'Notiz' : 'Notizen'}${variants > 0 ? `, ${variants} weitere ${variants === 1 ? 'Variante' : 'Varianten'}` : ''}\n`,
  en: (notes, variants, out) =>
    `${out}: ${notes} ${notes === 1 ? 'note' : 'notes'}${variants > 0 ? `, ${variants} more ${variants === 1 ? 'variant' : 'variants'}` : ''}\n`,
}

const fromList = async (file: string, options: ImportOptions, language: Language): Promise<Imported> => {
  const read = await readBytes(file)
  if (!read.ok) return { ok: false, code: complain(read.failures, language) }
  const text = listText(read.bytes)
  if (text === undefined)
    return { ok: false, code: complain([{ code: 'list-not-text', params: { file } }], language) }
  const list = canvasList(text, { file })
  if (list.items.length === 0) return { ok: false, code: complain(list.failures.slice(0, MOST), language) }
  const name = options.name || list.title || basename(file, extname(file))
  const provider = options.provider || PROVIDER[language]
  const start = new Date().toISOString().slice(0, 7)
  const { project, failures } = projectOfList(list, { file, name, provider, start })
  return { ok: true, project, unfit: [...list.failures, ...failures] }
}

const fromProject = async (file: string, options: ImportOptions, language: Language): Promise<Imported> => {
  const read = await readProjectFile(file)
  if (!read.ok) return { ok: false, code: complain(read.failures, language) }
  const { name = read.value.name, provider = read.value.provider } = options
  return { ok: true, project: { ...read.value, name, provider }, unfit: [] }
}

const imported = (file: string, options: ImportOptions, language: Language): Promise<Imported> => {
  if (/\.(ya?ml|json)$/i.test(file)) return fromProject(file, options, language)
  if (/\.(md|markdown|txt|csv|tsv|tab)$/i.test(file)) return fromList(file, options, language)
  const code = /\.(xlsx?|ods|numbers|docx?|odt|pdf|pptx?)$/i.test(file)
    ? 'list-not-text'
    : 'list-form-unknown'
  return Promise.resolve({ ok: false, code: complain([{ code, params: { file } }], language) })
}

/** Makes a project file of a project file (brought into this version's form) or of a list in Markdown or CSV. */
export const importFile = async (
  file: string,
  options: ImportOptions,
  language: Language,
): Promise<number> => {
  const made = await imported(file, options, language)
  if (!made.ok) return made.code
  const { project, unfit } = made
  const text = /\.json$/i.test(options.out) ? projectJson(project) : projectYaml(project)
  const written = await writeWhole(options.out, text)
  if (!written.ok) return complain([written.failure], language)
  // What did not fit is said, and is no reason to fail: the rest of the list is there.
  if (unfit.length > 0) complain(unfit.slice(0, MOST), language)
  process.stdout.write(SAID[language](project.canvas.notes.length, project.variants.length, options.out))
  return 0
}
