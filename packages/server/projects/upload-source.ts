import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import { importFile } from '@leinwand/adapters/tabular'
import type { Source } from '@leinwand/contract'
import type { RejectedRow } from '@leinwand/flow/data-set'
import { byReason, givenOf } from '../circle/acquire.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { projectDirectories } from './directories.ts'
import { receiveFile } from './receive-file.ts'
import { readProject, storePart } from './stored-project.ts'

type Upload = {
  source: string
  /** What the file is called where it comes from: for sentences, never for a path. */
  name: string
  directory: string
  upload: Readable
  by: { at: string; actor: string }
  room?: number
}
type Received = {
  dataSet: string
  rows: number
  columns: string[]
  rejected: number
  firstRejected?: Omit<RejectedRow, 'text'>
}

const withoutText = ({ text: _text, ...row }: RejectedRow): Omit<RejectedRow, 'text'> => row

const settingsOf = ({ from }: Source): { delimiter?: string; encoding?: 'utf-8' | 'utf-16' | 'latin-1' } => {
  if (from.kind !== 'file') return {}
  const { delimiter, encoding } = from
  return { ...(delimiter && { delimiter }), ...(encoding && { encoding }) }
}

/** Gives a source its file: the file is taken in, read once as a check, and only then the source points at it. */
export const uploadSource = async (
  data: ControlData,
  project: ProjectRow,
  { source: id, name, directory, upload, by, room }: Upload,
): Promise<Outcome<Received>> => {
  const { sources } = await readProject(data, project)
  const source = sources.find(one => one.id === id)
  if (source === undefined) return failed('source-not-found', { source: id })
  const { files, dataSets } = projectDirectories(directory, project.uid)
  const received = await receiveFile(upload, {
    directory: files,
    source: id,
    ...(room !== undefined && { room }),
  })
  if (!received.ok) return received
  const settings = settingsOf(source)
  const imported = await importFile(received.value.path, givenOf(settings), {
    directory: dataSets,
    now: Date.parse(by.at),
  })
  if (!imported.ok) {
    await rm(received.value.path, { force: true })
    const { code, params } = byReason(imported.failure)
    return { ok: false, failure: { code, params: { ...params, ...('file' in params && { file: name }) } } }
  }
  const { dataSet, rejected } = imported.value
  const first = rejected[0] && withoutText(rejected[0])
  const from = { kind: 'file' as const, path: `files/${received.value.name}`, ...settings }
  // An upload takes its time, and somebody may have changed the sources meanwhile.
  const current = (await readProject(data, project)).sources
  const changed = current.map(one => (one.id === id ? { ...one, from } : one))
  await storePart(data, project, 'sources', changed, by)
  return done({
    dataSet: dataSet.id,
    rows: dataSet.rows,
    columns: [...dataSet.columns],
    rejected: rejected.length,
    ...(first && { firstRejected: first }),
  })
}
