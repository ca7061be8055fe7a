import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importFile, inspectFile } from '@leinwand/adapters/tabular'
import { FAILURES, type FailureCode, message } from '@leinwand/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTexts } from '../../packages/adapters/testing/read-texts.ts'
import { zipped } from '../../packages/adapters/testing/written-files.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-archive-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const MB = 1024 * 1024
const jan = 'zeit;wert\n01.01.2024;1,5\n02.01.2024;2,5\n'
const feb = 'zeit;wert\n01.02.2024;3,5\n02.02.2024;4,5\n'
const other = 'teil;menge\nA;1\nB;2\n'

const written = async (name: string, content: Uint8Array): Promise<string> => {
  const path = join(directory, name)
  await writeFile(path, content)
  return path
}
const taken = async (name: string, content: Uint8Array) => {
  const sets = join(directory, `sets ${name}`)
  return { sets, took: await importFile(await written(name, content), {}, { directory: sets, now: 0 }) }
}

/** The central directory says it, and the local header too; `at` counts from the beginning of either. */
const patched = (zip: Uint8Array, central: number, local: number, value: number): Uint8Array => {
  const bytes = Buffer.from(zip)
  for (const [sign, at] of [
    ['PK\u0001\u0002', central],
    ['PK\u0003\u0004', local],
  ] as const)
    for (let from = bytes.indexOf(sign); from !== -1; from = bytes.indexOf(sign, from + 4))
      bytes.writeUInt16LE(value, from + at)
  return bytes
}

describe('an archive of several files', () => {
  it('is one table where they are alike, wherever in it they lie, as a folder is', async () => {
    const zip = zipped({
      '2024/jan.csv': jan,
      '2024/feb.csv.gz': gzipSync(feb),
      '__MACOSX/2024/._jan.csv': 'junk',
    })
    const { took, sets } = await taken('alike.zip', zip)
    if (!took.ok) throw new Error(JSON.stringify(took.failure))
    expect(took.value.dataSet.columns).toEqual(['file', 'zeit', 'wert'])
    expect(await readTexts(took.value.dataSet)).toEqual([
      ['2024/jan.csv', '01.01.2024', '1,5'],
      ['2024/jan.csv', '02.01.2024', '2,5'],
      ['2024/feb.csv.gz', '01.02.2024', '3,5'],
      ['2024/feb.csv.gz', '02.02.2024', '4,5'],
    ])
    expect(took.value.warnings).toEqual([])
    expect(took.value.detection.columns.map(({ as }) => as)).toEqual(['text', 'date', 'number'])
    expect((await readdir(sets)).filter(name => name.startsWith('.'))).toEqual([])
    const inspected = await inspectFile(join(directory, 'alike.zip'), {})
    expect(inspected).toMatchObject({ ok: true, value: { columns: took.value.detection.columns } })
  })

  it('says which it left out where most are alike', async () => {
    const { took } = await taken('most.zip', zipped({ 'LIESMICH.csv': other, 'a.csv': jan, 'b.csv': feb }))
    expect(took).toMatchObject({
      ok: true,
      value: {
        dataSet: { rows: 4 },
        warnings: [{ code: 'folder-files-unlike', params: { count: 1, names: 'LIESMICH.csv' } }],
      },
    })
  })

  const swelling = Buffer.alloc(60 * MB)
  const BAD: readonly [string, () => Uint8Array, string, object][] = [
    [
      'two that are not alike',
      () => zipped({ 'a.csv': jan, 'b.csv': other }),
      'archive-unlike',
      { names: 'a.csv, b.csv' },
    ],
    [
      'as many of one kind as of the other',
      () => zipped({ 'a.csv': jan, 'b.csv': feb, 'c.csv': other, 'd.csv': other }),
      'archive-unlike',
      { files: 4 },
    ],
    [
      'none that is a table',
      () => zipped({ 'a.csv': '', 'b.csv': '' }),
      'archive-unreadable',
      { names: 'a.csv, b.csv' },
    ],
    [
      'several in one of several',
      () =>
        zipped({
          'a.zip': zipped({ 'a.csv': jan, 'b.csv': feb }),
          'b.zip': zipped({ 'a.csv': jan, 'b.csv': feb }),
        }),
      'archive-unreadable',
      {},
    ],
    ['nothing', () => zipped({}), 'archive-empty', {}],
    [
      'a way out of the folder',
      () => zipped({ 'a.csv': jan, '../../b.csv': feb }),
      'archive-leads-out',
      { entry: '../../b.csv' },
    ],
    ['a way out that is hidden', () => zipped({ 'x/../../a.csv': jan }), 'archive-leads-out', {}],
    ['a way out by backslashes', () => zipped({ '..\\a.csv': jan }), 'archive-leads-out', {}],
    [
      'a path from the root',
      () => zipped({ '/etc/a.csv': jan }),
      'archive-leads-out',
      { entry: '/etc/a.csv' },
    ],
    ['a path from a drive', () => zipped({ 'C:\\a.csv': jan }), 'archive-leads-out', {}],
    ['a password', () => patched(zipped({ 'a.csv': jan, 'b.csv': feb }), 8, 6, 1), 'archive-encrypted', {}],
    [
      'another way of packing',
      () => patched(zipped({ 'a.csv': jan.repeat(50) }), 10, 8, 9),
      'archive-method',
      { entry: 'a.csv' },
    ],
    [
      'an end that is missing',
      () => zipped({ 'a.csv': jan, 'b.csv': feb }).subarray(0, 150),
      'archive-broken',
      {},
    ],
    [
      'a file that swells',
      () => zipped({ 'a.csv': Buffer.alloc(90 * MB) }),
      'archive-too-much',
      { entry: 'a.csv' },
    ],
    [
      'files that swell together',
      () => zipped({ 'a.csv': swelling, 'b.csv': swelling }),
      'archive-too-much',
      {},
    ],
    [
      'a size that is a lie',
      () => {
        const bytes = Buffer.from(zipped({ 'a.csv': jan.repeat(2000) }))
        bytes.writeUInt32LE(100, bytes.indexOf('PK\u0001\u0002') + 24)
        return bytes
      },
      'archive-broken',
      {},
    ],
    [
      'bytes that are others',
      () => {
        const bytes = Buffer.from(zipped({ 'a.csv': randomBytes(4000).toString('hex') }))
        return Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(500, 255), bytes.subarray(560)])
      },
      'archive-broken',
      {},
    ],
  ]
  it.each(BAD)(
    'with %s is refused in a sentence, and leaves nothing',
    async (what, content, code, params) => {
      const { took, sets } = await taken(`${what}.zip`, content())
      expect(took).toMatchObject({ ok: false, failure: { code, params } })
      if (took.ok) return
      expect(Object.keys(FAILURES)).toContain(took.failure.code)
      for (const language of ['de', 'en'] as const)
        expect(message(took.failure.code as FailureCode, took.failure.params, language).message).not.toMatch(
          /[{}]/,
        )
      expect(await readdir(sets).catch(() => [])).toEqual([])
    },
  )
})

describe('a gzip file', () => {
  it.each([
    ['swells', () => gzipSync(Buffer.alloc(90 * MB)), 'archive-too-much'],
    ['swells in a zip', () => zipped({ 'a.csv.gz': gzipSync(Buffer.alloc(90 * MB)) }), 'archive-too-much'],
    ['swells in a gzip', () => gzipSync(gzipSync(Buffer.alloc(90 * MB))), 'archive-too-much'],
    ['ends in the midst', () => gzipSync(jan.repeat(500)).subarray(0, 60), 'archive-broken'],
  ] as const)('that %s is refused, and leaves nothing', async (what, content, code) => {
    const { took, sets } = await taken(`${what}.gz`, content())
    expect(took).toMatchObject({ ok: false, failure: { code } })
    expect(await readdir(sets).catch(() => [])).toEqual([])
  })
})
