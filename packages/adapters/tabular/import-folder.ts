import { randomUUID } from 'node:crypto'
import { mkdir, readdir, realpath, rm } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { Imported, Place } from '@leinwand/flow/acquire'
import {
  type Detection,
  failure,
  type Given,
  type ImportStep,
  identifier,
  joined,
  parameter,
  type Result,
  type Sql,
  sql,
  success,
} from '@leinwand/recipe'
import { text } from '../duckdb/literal.ts'
import { importTable } from './import-table.ts'
import type { OpenTable } from './open-table.ts'

export type ImportOne = (file: string, given: Given | ImportStep, place: Place) => Promise<Result<Imported>>
/** `path` is where it lies, `name` what the column of files calls it. */
type Member = { name: string; path: string }
type LeftOut = { name: string; reason: string }
type Part = { name: string; imported: Imported }

const MOST_FILES = 10_000
const NAMED = 5
const FILE = 'file'

/** The files of a folder itself, by name. A link that leads out of it is refused, whatever it is called. */
const filesIn = async (folder: string): Promise<Result<never> | { names: string[] }> => {
  const root = await realpath(folder)
  const names: string[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.name.startsWith('.')) continue
    if (entry.isSymbolicLink()) {
      const target = await realpath(join(folder, entry.name)).catch(() => null)
      const from = target === null ? '..' : relative(root, target)
      if (from === '..' || from.startsWith(`..${sep}`) || from.startsWith(sep))
        return failure('folder-leads-out', { file: basename(folder), entry: entry.name })
    } else if (!entry.isFile()) continue
    names.push(entry.name)
  }
  if (names.length > MOST_FILES)
    return failure('folder-too-many', { file: basename(folder), files: names.length, most: MOST_FILES })
  return { names }
}

const shapeOf = ({ imported }: Part): string => JSON.stringify(imported.dataSet.columns)

/** The shape that most files have; of equally frequent ones the first. */
const mostCommon = (parts: readonly Part[]): Part[] => {
  const shapes = Map.groupBy(parts, shapeOf)
  return [...shapes.values()].reduce((most, some) => (some.length > most.length ? some : most))
}

const queryOf = (parts: readonly Part[], columns: readonly string[]): Sql => {
  const names = columns.map(identifier)
  const texts = parts.map(
    ({ name, imported }) =>
      sql`SELECT ${parameter(name)} AS c0, ${joined(names, ', ')} FROM ${{ text: `read_parquet(${text(imported.dataSet.path)})`, parameters: [] }}`,
  )
  return texts.reduce((all, part) => sql`${all} UNION ALL ${part}`)
}

const namesOf = (files: readonly { name: string }[]): string =>
  files
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ')

const warningsOf = (leftOut: readonly LeftOut[]): Detection['warnings'] =>
  [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([code, files]) => ({
    code,
    params: {
      count: files.length,
      names: namesOf(files),
    },
  }))

const tableOf = (parts: readonly Part[], leftOut: readonly LeftOut[]): OpenTable => {
  const [first] = parts
  const { detection, dataSet } = first!.imported
  // A file may have a column of that name.
  const own = dataSet.columns.some(name => name.toLowerCase() === FILE) ? 'source_file' : FILE
  const columns = [{ name: own }, ...detection.import.columns]
  const all = queryOf(parts, dataSet.columns)
  return {
    import: { ...detection.import, columns },
    structure: detection.structure,
    warnings: [...warningsOf(leftOut), ...detection.warnings],
    rawHead: detection.rawHead,
    rawTail: detection.rawTail,
    known: new Map([[0, { as: 'text' as const, missing: [], unreadable: 0 }]]),
    expected: parts.reduce((sum, { imported }) => sum + imported.dataSet.rows, 0),
    rejected: parts.flatMap(({ imported }) => imported.rejected.map(({ id: _, ...row }) => row)),
    rows: async function* () {},
    query: sql`SELECT c0 AS ${identifier(own)}, * EXCLUDE (c0) FROM (${all})`,
    [Symbol.asyncDispose]: async () => {},
  }
}

type Read = { parts: Part[]; leftOut: LeftOut[] }

/** What ends the whole, and is no matter of one file. */
const ENDS: readonly string[] = ['cancelled', 'disk-full', 'out-of-memory']

const readAll = async (
  files: readonly Member[],
  given: Given | ImportStep,
  { onProgress, ...quiet }: Place,
  importOne: ImportOne,
): Promise<Result<Read>> => {
  const read: Read = { parts: [], leftOut: [] }
  for (const [index, { name, path }] of files.entries()) {
    const imported = await importOne(path, given, quiet)
    if (imported.ok) read.parts.push({ name, imported: imported.value })
    else if (ENDS.includes(imported.failure.code)) return imported
    else read.leftOut.push({ name, reason: 'folder-files-unreadable' })
    onProgress?.((0.8 * (index + 1)) / files.length)
  }
  return success(read)
}

type Together = { called: string; given: Given | ImportStep; place: Place; importOne: ImportOne }

/** Files of one shape as one table. `unfit` may refuse what was read, with which shape is the most common one. */
const importTogether = async (
  files: readonly Member[],
  { called, given, place, importOne }: Together,
  unfit: (read: Read, alike: readonly Part[]) => Result<never> | null,
): Promise<Result<Imported>> => {
  const passing = join(place.directory, `.${randomUUID()}.folder`)
  await mkdir(passing, { recursive: true })
  try {
    const all = await readAll(files, given, { ...place, directory: passing }, importOne)
    if (!all.ok) return all
    const { parts, leftOut } = all.value
    const alike = parts.length === 0 ? [] : mostCommon(parts)
    const refused = unfit(all.value, alike)
    if (refused) return refused
    for (const part of parts)
      if (!alike.includes(part)) leftOut.push({ name: part.name, reason: 'folder-files-unlike' })
    return await importTable(tableOf(alike, leftOut), called, called, place)
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}

/**
 * Takes all files of a folder that have the same columns in as one table, with the column `file` in front. Files with other
 * columns, or that cannot be read, are left out and named. Fails with `folder-leads-out`, `folder-empty`,
 * `folder-too-many`, `cancelled`.
 */
export const importFolder = async (
  folder: string,
  given: Given | ImportStep,
  place: Place,
  importOne: ImportOne,
): Promise<Result<Imported>> => {
  const found = await filesIn(folder)
  if (!('names' in found)) return found
  const called = basename(folder)
  const files = found.names.map(name => ({ name, path: join(folder, name) }))
  return importTogether(files, { called, given, place, importOne }, ({ parts }) =>
    parts.length === 0 ? failure('folder-empty', { file: called, files: files.length }) : null,
  )
}

/**
 * Takes the files of an archive in as a folder's, by the same rules. Where not two of them are alike, or as many are so as
 * otherwise, it is for a person to say which are meant. Fails with `archive-unreadable`, `archive-unlike`, `cancelled`.
 */
export const importArchive = (files: readonly Member[], how: Together): Promise<Result<Imported>> => {
  const params = { file: how.called, files: files.length, names: namesOf(files) }
  return importTogether(files, how, ({ parts }, alike) => {
    if (parts.length === 0) return failure('archive-unreadable', params)
    const [most = 0, next = 0] = [...Map.groupBy(parts, shapeOf).values()]
      .map(({ length }) => length)
      .toSorted((a, b) => b - a)
    return parts.length > 1 && (alike.length < 2 || most === next) ? failure('archive-unlike', params) : null
  })
}
