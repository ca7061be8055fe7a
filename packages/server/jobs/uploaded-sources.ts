import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectFile } from '@leinwand/contract'
import { failed, type Outcome } from '../outcome.ts'

/**
 * On a server a source's file is one that was uploaded to it, nothing else: a project file that came over the wire may
 * name any path, and a run must not read the server's own files for it. A query is one that was read: `stored` has the data
 * sets of sources, and no run waits for another's database.
 */
export const uploadedSources = (
  file: Pick<ProjectFile, 'sources'>,
  root: string,
  stored: Readonly<Record<string, string>>,
): Outcome<null> => {
  for (const { id, from } of file.sources) {
    if (from.kind === 'simulation') continue
    if (from.kind === 'postgresql') {
      if (stored[id] === undefined) return failed('query-not-read', { source: id })
      continue
    }
    if (from.kind === 'folder') return failed('source-not-uploaded', { source: id })
    const isUpload = /^files\/[A-Za-z0-9_-]+\.[a-z]+$/.test(from.path)
    if (!isUpload || !existsSync(join(root, from.path))) return failed('source-not-uploaded', { source: id })
  }
  return { ok: true, value: null }
}
