import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { nearest, type ProjectFailure, type ProjectFile, readProject, readRecipe } from '@leinwand/contract'
import type { Failure } from './failing.ts'

type Failed = { ok: false; failures: readonly Failure[] }
/** The text comes along, so that what is found wrong later can still be shown in its line. */
type Read = { ok: true; value: ProjectFile; text: string } | Failed

const failed = (code: ProjectFailure['code'], params: Failure['params']): Failed => ({
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

/** A project file within a directory that was named in its place. */
const within = async (directory: string): Promise<string> => {
  const names = (await readdir(directory).catch(() => [])).filter(each => /\.ya?ml$/.test(each)).sort()
  const name = names.find(each => /^project\./.test(each)) ?? names[0]
  return name === undefined ? '' : join(directory, name)
}

const unreadable = async (file: string, error: unknown): Promise<Failed> => {
  const code = String(Reflect.get(Object(error), 'code'))
  if (code === 'EISDIR') return failed('project-file-is-directory', { file, nearest: await within(file) })
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

/** The bytes of a file, or why there are none. */
export const readBytes = async (file: string): Promise<{ ok: true; bytes: Buffer } | Failed> => {
  try {
    return { ok: true, bytes: await readFile(file) }
  } catch (error) {
    return unreadable(file, error)
  }
}

type ReadRecipeFile = { ok: true; value: ProjectFile['recipe']; text: string; at: string } | Failed

/** Reads a recipe, or the recipe of a project file; `at` is where in the file it stands. */
export const readRecipeFile = async (file: string): Promise<ReadRecipeFile> => {
  const found = await readBytes(file)
  if (!found.ok) return found
  const decoded = textOf(found.bytes)
  if ('line' in decoded) return failed('project-not-utf8', { file, line: decoded.line })
  const read = readRecipe(decoded.text, { file })
  if (!read.ok) return read
  return { ok: true, value: read.value.recipe, text: decoded.text, at: read.value.inProject ? 'recipe.' : '' }
}

/** Reads a project file, or says what is wrong with it. */
export const readProjectFile = async (file: string): Promise<Read> => {
  const found = await readBytes(file)
  if (!found.ok) return found
  const decoded = textOf(found.bytes)
  if ('line' in decoded) return failed('project-not-utf8', { file, line: decoded.line })
  const read = readProject(decoded.text, { file })
  return read.ok ? { ...read, text: decoded.text } : read
}
