import { resolve } from 'node:path'
import type { ProjectFile } from '@leinwand/contract'
import type { Failure } from './failing.ts'

type Sources = { ok: true; value: Record<string, string> } | { ok: false; failure: Failure }

/** `--source id=path`: the files that take the place of the project's sources; paths are those of the command line. */
export const sourcesOf = (given: readonly string[], project: ProjectFile): Sources => {
  const value: Record<string, string> = {}
  const ids = project.sources.map(source => source.id)
  for (const found of given) {
    const at = found.indexOf('=')
    if (at < 1 || at === found.length - 1)
      return { ok: false, failure: { code: 'cli-source-form', params: { found } } }
    const id = found.slice(0, at)
    if (!ids.includes(id))
      return {
        ok: false,
        failure: { code: 'cli-source-unknown', params: { found: id, allowed: ids.join(', ') } },
      }
    value[id] = resolve(found.slice(at + 1))
  }
  return { ok: true, value }
}
