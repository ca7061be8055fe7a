import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Imported, Place } from '@leinwand/flow/acquire'
import { type Detection, failure, type Given, type ImportStep, type Result, success } from '@leinwand/recipe'
import { expectedFailure } from '../duckdb/statement.ts'
import { type ImportOne, importArchive, importFolder } from './import-folder.ts'
import { importTable, inspectTable } from './import-table.ts'
import { importText } from './import-text.ts'
import { namedFailure, openFile } from './open-file.ts'
import { readText } from './text-reading.ts'

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : null
}

/** `depth` counts archives around it: an archive of several files is read, but none within another. */
const importAt = async (
  file: string,
  given: Given | ImportStep,
  place: Place,
  depth: number,
): Promise<Result<Imported>> => {
  try {
    const opened = await openFile(file, file, given, place, depth)
    if (!opened.ok) return opened
    await using found = opened.value
    if (found.kind === 'table') return await importTable(found.table, file, basename(file), place)
    if (found.kind === 'several') {
      if (depth > 0) return failure('archive-nested', { file })
      const importOne: ImportOne = (path, how, into) => importAt(path, how, into, depth + 1)
      return await importArchive(found.files, { called: basename(file), given, place, importOne })
    }
    const reading = await readText(found.path, given, place.signal)
    const imported = reading.ok ? await importText(found.path, reading.value, place, basename(file)) : reading
    return imported.ok ? imported : namedFailure(imported.failure, file)
  } catch (error) {
    return expectedFailure(error, { file })
  }
}

/**
 * Takes a file in as a data set of texts, however it is written: delimited or spaced text, a workbook, Parquet, JSON, one of
 * these packed, or a folder or an archive of them. Rows that cannot be read lie beside the data set as NDJSON, how the file
 * was read as JSON. Every failure names the file.
 */
export const importFile = async (
  file: string,
  given: Given | ImportStep,
  place: Place,
): Promise<Result<Imported>> => {
  const kind = await kindOf(file)
  if (kind === null) return failure('file-not-found', { file })
  return kind === 'folder' ? importFolder(file, given, place, importFile) : importAt(file, given, place, 0)
}

/**
 * How a file would be read, with nothing kept. Tables of typed formats are judged by their first rows; of a text the whole
 * decides, as it does on import.
 */
export const inspectFile = async (
  file: string,
  given: Given | ImportStep,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Result<Detection>> => {
  const kind = await kindOf(file)
  if (kind === null) return failure('file-not-found', { file })
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-inspect-'))
  try {
    if (kind === 'file') {
      const opened = await openFile(file, file, given, { directory, signal })
      if (!opened.ok) return opened
      await using found = opened.value
      if (found.kind === 'table') return await inspectTable(found.table, file, signal)
    }
    const imported = await importFile(file, given, { directory, now: 0, ...(signal ? { signal } : {}) })
    return imported.ok ? success(imported.value.detection) : imported
  } catch (error) {
    return expectedFailure(error, { file })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
