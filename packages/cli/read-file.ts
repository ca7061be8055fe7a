import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { nearest, type ProjectFailure, type ProjectFile, readProject } from '@leinwand/contract'
import type { Failure } from './failing.ts'

type Read = { ok: true; value: ProjectFile } | { ok: false; failures: readonly Failure[] }

const failed = (code: ProjectFailure['code'], params: Failure['params']): Read => ({
  ok: false,
  failures: [{ code, params }],
})

/** A file beside the one that is not there, that is probably meant. */
const besides = async (file: string): Promise<string> => {
  const names = await readdir(dirname(file)).catch(() => [])
  const name = nearest(
    basename(file),
    names.filter(each => /\.(ya?ml|json)$/.test(each)),
  )
  return name && join(dirname(file), name)
}

const unreadable = async (file: string, error: unknown): Promise<Read> => {
  const code = String(Reflect.get(Object(error), 'code'))
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return failed('project-file-unreadable', { file, reason: code })
  const meant = await besides(file)
  return meant
    ? failed('project-file-not-found-near', { file, nearest: meant })
    : failed('project-file-not-found', { file })
}

const textOf = (bytes: Buffer): { text: string } | { line: number } => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    let line = 1
    let start = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
      const text = bytes.subarray(start, at).toString('utf8')
      if (text.includes('\ufffd')) break
      line++
      start = at + 1
    }
    return { line }
  }
}

/** Reads a project file, or says what is wrong with it. */
export const readProjectFile = async (file: string): Promise<Read> => {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    return unreadable(file, error)
  }
  const decoded = textOf(bytes)
  return 'line' in decoded
    ? failed('project-not-utf8', { file, line: decoded.line })
    : readProject(decoded.text, { file })
}
