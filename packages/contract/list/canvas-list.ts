import { csvList, looksLikeCsv } from './csv-list.ts'
import type { ListFailure, ReadItems } from './list-item.ts'
import { markdownList } from './markdown-list.ts'

/** A list as notes to be, and everything in it that did not fit. */
export type CanvasList = ReadItems

/** As many single acts as one act holds. */
const NOTES_AT_MOST = 2_000

const isCsv = (text: string, file: string): boolean => {
  if (/\.(csv|tsv|tab)$/i.test(file)) return true
  return /\.(md|markdown)$/i.test(file) ? false : looksLikeCsv(text)
}

const within = (read: ReadItems): ReadItems => {
  const { items, failures } = read
  const cut = items[NOTES_AT_MOST]
  if (cut === undefined) return read
  const params = { count: items.length, limit: NOTES_AT_MOST, line: cut.line }
  return {
    ...read,
    items: items.slice(0, NOTES_AT_MOST),
    failures: [...failures, { code: 'list-too-long', params }],
  }
}

/**
 * A canvas from a list in Markdown or CSV. What does not fit is said with file and line, the rest is taken. `file` is only
 * said and its ending looked at, never opened.
 */
export const canvasList = (text: string, { file }: { file: string }): CanvasList => {
  const clean = text.replace(/^\uFEFF/, '')
  // An office file is an archive, and none of them goes without a zero byte.
  if (clean.includes('\u0000') || clean.startsWith('PK\u0003\u0004')) {
    return { title: '', description: '', items: [], failures: [{ code: 'list-not-text', params: { file } }] }
  }
  const read = within(isCsv(clean, file) ? csvList(clean) : markdownList(clean))
  const nothing: ListFailure[] =
    read.items.length === 0 && read.failures.length === 0 ? [{ code: 'list-empty', params: {} }] : []
  const failures = [...read.failures, ...nothing].map(({ code, params }) => ({
    code,
    params: { file, ...params },
  }))
  return { ...read, failures }
}
