import { resolve } from 'node:path'
import type { Failure } from './failing.ts'

/** `--source name=FILE`, as often as there are sources. A file alone is that of `own`, where there is such a source. */
export const sourceFiles = (
  given: readonly string[],
  own?: string,
): { ok: true; value: Record<string, string> } | { ok: false; failure: Failure } => {
  const value: Record<string, string> = {}
  for (const found of given) {
    const at = found.indexOf('=')
    const id = at < 0 ? (own ?? '') : found.slice(0, at)
    const file = found.slice(at + 1)
    if (id === '' || file === '')
      return { ok: false, failure: { code: 'cli-source-form', params: { found } } }
    value[id] = resolve(file)
  }
  return { ok: true, value }
}
