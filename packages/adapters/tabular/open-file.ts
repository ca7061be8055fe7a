import { basename } from 'node:path'
import { type Failure, failure, type Given, type ImportStep, type Result, success } from '@leinwand/recipe'
import { openJson, openNdjson } from '../json/index.ts'
import { openParquet } from '../parquet/index.ts'
import { openSheet } from '../xlsx/read/open-sheet.ts'
import { fileFormat, isForeign } from './file-format.ts'
import type { OpenTable } from './open-table.ts'
import { gunzipped, isOffice, type Unpacked, unzipped } from './unpack.ts'

/**
 * A file that was opened: a table, the path of a text that is still to be read, or the files that were in an archive.
 * Dispose of it when it is read.
 */
export type OpenedFile = AsyncDisposable &
  (
    | { readonly kind: 'table'; readonly table: OpenTable }
    | { readonly kind: 'text'; readonly path: string }
    | {
        readonly kind: 'several'
        readonly files: readonly { readonly name: string; readonly path: string }[]
      }
  )

/** Archives in archives in archives are nobody's way of handing over a table. */
const DEEPEST = 3

const nothing = async () => {}

const ofTable = (opened: Result<OpenTable>): Result<OpenedFile> =>
  opened.ok
    ? success({
        kind: 'table',
        table: opened.value,
        [Symbol.asyncDispose]: () => opened.value[Symbol.asyncDispose](),
      })
    : opened

type Place = { directory: string; signal?: AbortSignal | undefined }

const openUnpacked = async (
  unpacked: Result<Unpacked>,
  given: Given | ImportStep,
  place: Place,
  depth: number,
): Promise<Result<OpenedFile>> => {
  if (!unpacked.ok) return unpacked
  const remove = () => unpacked.value[Symbol.asyncDispose]()
  try {
    const inner = await openFile(unpacked.value.path, unpacked.value.name, given, place, depth + 1)
    if (!inner.ok) {
      await remove()
      return inner
    }
    const close = async () => {
      await inner.value[Symbol.asyncDispose]()
      await remove()
    }
    return success({ ...inner.value, [Symbol.asyncDispose]: close })
  } catch (error) {
    await remove()
    throw error
  }
}

/**
 * Opens a file by what it contains: gzip and zip are unpacked (under a passing name in `directory`), workbooks, Parquet
 * and JSON become tables, everything else is text. `file` is what failures call it.
 */
export const openFile = async (
  path: string,
  file: string,
  given: Given | ImportStep,
  place: Place,
  depth = 0,
): Promise<Result<OpenedFile>> => {
  if (depth > DEEPEST) return failure('archive-nested', { file })
  const { signal } = place
  const found =
    given.format === 'csv' || given.format === 'fixed' ? await unlessText(path) : await fileFormat(path)
  if (isForeign(found)) return failure('file-no-table', { file, kind: found })
  switch (found) {
    case 'gzip':
      return openUnpacked(await gunzipped(path, file, place.directory, signal), given, place, depth)
    case 'zip': {
      const office = await isOffice(path, file)
      if (!office.ok) return office
      return office.value
        ? ofTable(await openSheet(path, file, given, signal))
        : openUnzipped(await unzipped(path, file, place.directory, signal), file, given, place, depth)
    }
    case 'office-old':
      return failure('xlsx-old', { file })
    case 'office-encrypted':
      return failure('xlsx-encrypted', { file })
    case 'parquet':
      return ofTable(await openParquet(path, file))
    case 'json':
      return ofTable(
        given.format === 'ndjson'
          ? await openNdjson(path, file, signal)
          : await openJson(path, file, given, signal),
      )
    case 'ndjson':
      return ofTable(
        given.format === 'json'
          ? await openJson(path, file, given, signal)
          : await openNdjson(path, file, signal),
      )
    case 'text':
      return success({ kind: 'text', path, [Symbol.asyncDispose]: nothing })
  }
}

/** The one file of an archive, opened in its turn; several are for whoever makes one table of them. */
const openUnzipped = async (
  unzipping: Result<readonly Unpacked[]>,
  file: string,
  given: Given | ImportStep,
  place: Place,
  depth: number,
): Promise<Result<OpenedFile>> => {
  if (!unzipping.ok) return unzipping
  const files = unzipping.value
  const [only] = files
  if (only !== undefined && files.length === 1) {
    const named: Unpacked = { ...only, name: `${file}/${only.name}` }
    return openUnpacked(success(named), given, place, depth)
  }
  const close = async () => {
    for (const one of files) await one[Symbol.asyncDispose]()
  }
  return success({ kind: 'several', files, [Symbol.asyncDispose]: close })
}

/** Formats that no text can be taken for, and that a recipe made from a text meets in the files that come after. */
const NO_TEXT: readonly string[] = ['gzip', 'zip', 'parquet', 'ndjson']

const unlessText = async (path: string) => {
  const found = await fileFormat(path)
  return NO_TEXT.includes(found) ? found : 'text'
}

/** A failure of a file that was read under a passing name, by the name that a person knows. */
export const namedFailure = ({ code, params }: Failure, file: string) =>
  failure(
    code,
    'file' in params
      ? { ...params, file: basename(file) === params.file ? params.file : file }
      : { ...params },
  )
