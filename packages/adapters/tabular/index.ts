import { stat } from 'node:fs/promises'
import type { Imported, Place } from '@leinwand/flow/acquire'
import { failure, type Given, type ImportStep, type Result } from '@leinwand/recipe'
import { expectedFailure } from '../duckdb/statement.ts'
import { importText } from './import-text.ts'
import { readText } from './text-reading.ts'

const isFile = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ?? false
}

/**
 * Takes a file in as a data set of texts, however it is written. Rows that cannot be read lie beside the data set as NDJSON,
 * how the file was read as JSON. Every failure names the file.
 */
export const importFile = async (
  file: string,
  given: Given | ImportStep,
  place: Place,
): Promise<Result<Imported>> => {
  if (!(await isFile(file))) return failure('file-not-found', { file })
  try {
    const reading = await readText(file, given, place.signal)
    return reading.ok ? await importText(file, reading.value, place) : reading
  } catch (error) {
    return expectedFailure(error, { file })
  }
}
