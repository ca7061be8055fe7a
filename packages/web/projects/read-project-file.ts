import { type Language, message, type ProjectFile, readProject } from '@leinwand/contract'

const LARGEST_BYTES = 5_000_000
/** More sentences at once nobody reads; the next attempt says the rest. */
const MOST = 5

export type ReadFile =
  | { ok: true; file: ProjectFile }
  | { ok: false; tooBig: true }
  | { ok: false; tooBig: false; sentences: readonly string[]; more: number }

/** Reads a picked project file (YAML or JSON) and says with line and path what is wrong with it. */
export const readProjectFile = async (picked: File, language: Language): Promise<ReadFile> => {
  if (picked.size > LARGEST_BYTES) return { ok: false, tooBig: true }
  const read = readProject(await picked.text(), { file: picked.name })
  if (read.ok) return { ok: true, file: read.value }
  const sentences = read.failures.map(({ code, params }) => message(code, params, language).message)
  return {
    ok: false,
    tooBig: false,
    sentences: sentences.slice(0, MOST),
    more: Math.max(sentences.length - MOST, 0),
  }
}
