import type { Readable } from 'node:stream'
import { failure, type Result, success } from '@leinwand/recipe'
import { type Archive, openArchive } from '../../zip/index.ts'
import { type FormatKind, formatKind } from './number-format.ts'
import { type Tag, walkXml } from './walk-xml.ts'

export type SheetEntry = {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
  readonly size: number
}

/** A workbook with what its sheets refer to; dispose of it to close the file. */
export type OpenWorkbook = AsyncDisposable & {
  readonly sheets: readonly SheetEntry[]
  readonly from1904: boolean
  readonly shared: readonly string[]
  /** By a cell's style. */
  readonly formats: readonly FormatKind[]
  open(part: string): Promise<Readable>
}

/** Shared texts are kept in memory: a workbook with more than this is for a database. Bytes of XML. */
const MOST_SHARED = 1024 * 1024 * 1024

const partNamed = (archive: Archive, name: string): string | undefined =>
  archive.entries.find(entry => entry.name.toLowerCase() === name.toLowerCase())?.name

const walkPart = async (archive: Archive, name: string, on: Parameters<typeof walkXml>[1]): Promise<void> => {
  const part = partNamed(archive, name)
  if (part === undefined) return
  for await (const _ of walkXml(await archive.open(part), on));
}

/** Targets are relative to the folder `xl/`, or begin at the root of the archive. */
const relationsOf = async (archive: Archive): Promise<Map<string, { type: string; part: string }>> => {
  const relations = new Map<string, { type: string; part: string }>()
  const open = ({ name, attributes }: Tag) => {
    if (name !== 'Relationship') return
    const { Id = '', Type = '', Target = '' } = attributes
    const { pathname } = new URL(Target, 'file:///xl/')
    relations.set(Id, { type: Type.split('/').at(-1)!, part: decodeURIComponent(pathname.slice(1)) })
  }
  await walkPart(archive, 'xl/_rels/workbook.xml.rels', { open })
  return relations
}

const sheetsOf = async (archive: Archive) => {
  const relations = await relationsOf(archive)
  const sheets: SheetEntry[] = []
  let from1904 = false
  const open = ({ name, attributes }: Tag) => {
    if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
    if (name !== 'sheet') return
    const relation = relations.get(attributes.id ?? '')
    const part = relation?.type === 'worksheet' ? partNamed(archive, relation.part) : undefined
    if (part === undefined) return
    const size = archive.entries.find(entry => entry.name === part)!.size
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    sheets.push({ name: attributes.name ?? '', part, hidden, size })
  }
  await walkPart(archive, 'xl/workbook.xml', { open })
  return { sheets, from1904 }
}

const formatsOf = async (archive: Archive): Promise<FormatKind[]> => {
  const codes = new Map<number, string>()
  const formats: FormatKind[] = []
  let inCells = false
  await walkPart(archive, 'xl/styles.xml', {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push(formatKind(id, codes.get(id)))
      }
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/** Runs of one text are joined; how East Asian characters are pronounced (`rPh`) is not part of it. */
const sharedOf = async (archive: Archive): Promise<string[]> => {
  const shared: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  await walkPart(archive, 'xl/sharedStrings.xml', {
    open: ({ name }) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    text: part => {
      if (inText) text += part
    },
    close: name => {
      if (name === 'si') shared.push(text)
      else if (name === 'rPh') phonetic--
      else if (name === 't') inText = false
    },
  })
  return shared
}

/**
 * Opens an XLSX file (ECMA-376): sheets, formats and shared texts; cells are read sheet by sheet. Fails as `openArchive`
 * does, and with `xlsx-not-a-workbook`, `xlsx-binary` (.xlsb), `xlsx-open-document` (.ods) or `xlsx-too-many-texts`.
 */
export const openWorkbook = async (path: string, file: string): Promise<Result<OpenWorkbook>> => {
  const opened = await openArchive(path, file)
  if (!opened.ok) return opened
  const archive = opened.value
  const close = () => archive[Symbol.asyncDispose]()
  const refuse = async (code: string) => {
    await close()
    return failure(code, { file })
  }
  const has = (name: string) => partNamed(archive, name) !== undefined
  if (has('xl/workbook.bin')) return refuse('xlsx-binary')
  if (!has('xl/workbook.xml'))
    return refuse(has('content.xml') ? 'xlsx-open-document' : 'xlsx-not-a-workbook')
  const sharedSize =
    archive.entries.find(({ name }) => name.toLowerCase() === 'xl/sharedstrings.xml')?.size ?? 0
  if (sharedSize > MOST_SHARED) return refuse('xlsx-too-many-texts')
  try {
    const { sheets, from1904 } = await sheetsOf(archive)
    if (sheets.length === 0) return await refuse('xlsx-no-sheet')
    const formats = await formatsOf(archive)
    const shared = await sharedOf(archive)
    return success({ sheets, from1904, shared, formats, open: archive.open, [Symbol.asyncDispose]: close })
  } catch (error) {
    await close()
    throw error
  }
}
