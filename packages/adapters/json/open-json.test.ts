import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importTable } from '../tabular/import-table.ts'
import { readTexts } from '../testing/read-texts.ts'
import { openJson, openNdjson } from './index.ts'
import { BrokenJson, jsonScanner } from './scan-json.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-json-'))
})
afterAll(() => rm(directory, { recursive: true }))

const read = async (text: string, open: 'json' | 'ndjson', given = {}) => {
  const path = join(directory, 'a')
  await writeFile(path, text)
  const opened = open === 'json' ? await openJson(path, 'a', given) : await openNdjson(path, 'a')
  if (!opened.ok) return opened.failure
  const imported = await importTable(opened.value, 'a', 'a', { directory, now: 0 })
  if (!imported.ok) return imported.failure
  const { dataSet, detection, rejected } = imported.value
  return {
    columns: detection.columns.map(({ name, as }) => `${name}: ${as}`),
    rows: await readTexts(dataSet),
    path: detection.structure.path,
    rejected,
  }
}

describe('a JSON document', () => {
  it('is a table written column by column where lists of one length stand side by side', async () => {
    const hourly = {
      time: ['2024-03-01T00:00', '2024-03-01T01:00', '2024-03-01T02:00'],
      t: [1.5, null, 2],
      short: [1],
    }
    const document = { latitude: 52.5, hourly, daily: { sunrise: ['06:00'] } }
    expect(await read(JSON.stringify(document), 'json')).toMatchObject({
      columns: ['time: timestamp', 't: number'],
      rows: [
        ['2024-03-01T00:00', '1.5'],
        ['2024-03-01T01:00', null],
        ['2024-03-01T02:00', '2'],
      ],
      path: { value: 'hourly.*', reason: 'path-columns' },
    })
    expect(await read(JSON.stringify({ a: [1, 2], b: ['x', 'y'] }), 'json', { path: '*' })).toMatchObject({
      columns: ['a: integer', 'b: text'],
      path: { value: '*', reason: 'given' },
    })
    const beside = { a: [1, 2], b: [3, 4], rows: [{ id: 1 }] }
    expect(await read(JSON.stringify(beside), 'json')).toMatchObject({ path: { value: 'rows' } })
  })

  it('is a table where its longest list of objects lies; nested objects become columns, lists stay JSON', async () => {
    const document = {
      meta: { tags: ['a', 'b', 'c'], units: [{ u: 1 }] },
      data: {
        rows: [
          { id: 1, at: { x: 1.5, y: null }, ok: true, l: [1, 2] },
          { id: 2, at: { x: 2 }, neu: '01.03.2024' },
        ],
      },
    }
    expect(await read(JSON.stringify(document, null, 1), 'json')).toMatchObject({
      columns: ['id: integer', 'at.x: number', 'at.y: text', 'ok: boolean', 'l: text', 'neu: date'],
      rows: [
        ['1', '1.5', null, 'true', '[1,2]', null],
        ['2', '2', null, null, null, '01.03.2024'],
      ],
      path: { value: 'data.rows', reason: 'path-longest', alternatives: ['meta.units', 'meta.tags'] },
    })
    expect(await read(JSON.stringify(document), 'json', { path: 'meta.units' })).toMatchObject({
      rows: [['1']],
    })
    expect(await read(JSON.stringify(document), 'json', { path: 'no' })).toMatchObject({
      code: 'json-path-unknown',
    })
  })

  it('may be the list itself, of objects, of lists or of values; long numbers keep their digits', async () => {
    expect(await read('[{"n": 12345678901234567890}, {"n": 0.5}]', 'json')).toMatchObject({
      columns: ['n: number'],
      rows: [['12345678901234567890'], ['0.5']],
    })
    expect(await read('[[1, "a"], [2, "b"]]', 'json')).toMatchObject({
      columns: ['1: integer', '2: text'],
      rows: [
        ['1', 'a'],
        ['2', 'b'],
      ],
    })
    expect(await read('[1, 2]', 'json')).toMatchObject({ columns: ['value: integer'] })
  })

  it.each([
    ['{"a": [{"b": 1},\n {"b": 2,}]}', 2, 10],
    ['[{"b": 1}', 1, 10],
    ['[{"b": tru}]', 1, 11],
    ['[{"b": 1}] x', 1, 12],
    ['[{"b" 1}]', 1, 7],
    ['[1 2]', 1, 4],
    ['[}', 1, 2],
    ['[{"a": "\n"}]', 2, 0],
  ])('that is broken is said to be so with line and column: %s', async (text, line, column) => {
    expect(await read(text, 'json')).toEqual({ code: 'json-broken', params: { file: 'a', line, column } })
  })

  it('without a list is no table', async () => {
    expect(await read('{"a": 1, "b": []}', 'json')).toMatchObject({ code: 'json-without-table' })
  })
})

it('takes for JSON what JSON.parse takes for it, in whatever pieces it comes, and cuts out the same elements', () => {
  const scan = (text: string, sizes: readonly number[]) => {
    const elements: string[] = []
    const scanner = jsonScanner({ wants: path => path === '', element: part => elements.push(part) })
    let at = 0
    for (let n = 0; at < text.length; n++) {
      const to = at + (sizes[n % sizes.length] ?? 1)
      scanner.write(text.slice(at, to))
      at = to
    }
    scanner.end()
    return elements
  }
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), sizes, fc.boolean(), (value, cuts, pretty) => {
      const text = JSON.stringify(value, null, pretty ? 2 : 0)
      expect(scan(text, cuts).map(part => JSON.parse(part))).toEqual(JSON.parse(text))
    }),
  )
  const characters = fc.string({ unit: fc.constantFrom(...'[]{}:,"\\a1-.e tn\nrufls0'), maxLength: 14 })
  fc.assert(
    fc.property(characters, sizes, (text, cuts) => {
      const attempt = (run: () => unknown) => {
        try {
          run()
          return true
        } catch (error) {
          if (!(error instanceof BrokenJson || error instanceof SyntaxError)) throw error
          return false
        }
      }
      // What is inside of texts (\x) is judged when an element is parsed.
      if (!text.includes('\\')) expect(attempt(() => scan(text, cuts))).toBe(attempt(() => JSON.parse(text)))
    }),
    { numRuns: 3000 },
  )
})

describe('a JSON record a line', () => {
  it('has columns from any line, and quarantines what is no JSON', async () => {
    expect(
      await read('{"a": 1}\r\n\n{"a": 2, "b": {"c": "x"}}\n{"a": \n{"b": null, "a": 3}', 'ndjson'),
    ).toMatchObject({
      columns: ['a: integer', 'b.c: text', 'b: text'],
      rows: [
        ['1', null, null],
        ['2', 'x', null],
        ['3', null, null],
      ],
      rejected: [{ id: 1, line: 4, reason: 'other', text: '{"a": ' }],
    })
  })

  it('is none where most lines are broken', async () => {
    expect(await read('a\nb\n{"a": 1}\n', 'ndjson')).toEqual({
      code: 'ndjson-broken',
      params: { file: 'a', line: 1, broken: 2, rows: 3 },
    })
  })
})
