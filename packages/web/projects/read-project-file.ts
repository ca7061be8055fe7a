import type { ProjectFile } from '@leinwand/contract'

const LARGEST_BYTES = 5_000_000

type Wrong = { code: 'tooBig' } | { code: 'notAProject' } | { code: 'unreadable'; reason: string }
export type ReadFile = { ok: true; file: typeof ProjectFile._zod.input } | { ok: false; wrong: Wrong }

const isProject = (value: unknown): value is typeof ProjectFile._zod.input =>
  typeof value === 'object' && value !== null && 'leinwand' in value

/**
 * Reads a picked project file. JSON is a subset of YAML, so one parser reads both. Whether each part is right is for
 * the server to say: it names the failing path and the nearest right word.
 */
export const readProjectFile = async (picked: File): Promise<ReadFile> => {
  if (picked.size > LARGEST_BYTES) return { ok: false, wrong: { code: 'tooBig' } }
  const { parse, YAMLParseError } = await import('yaml')
  try {
    const value: unknown = parse(await picked.text())
    return isProject(value) ? { ok: true, file: value } : { ok: false, wrong: { code: 'notAProject' } }
  } catch (error) {
    // The first line names place and cause; the rest is an excerpt of the file.
    const reason = error instanceof YAMLParseError ? (error.message.split('\n')[0] ?? '') : String(error)
    return { ok: false, wrong: { code: 'unreadable', reason } }
  }
}
