import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { Recipe } from '@leinwand/recipe'
import { prepareFiles } from '@leinwand/server/prepare'
import { afterEach, beforeEach, expect, it } from 'vitest'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-script-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const recipe = Recipe.parse({
  id: 'r',
  source: 'a',
  steps: [
    { step: 'parse', columns: { Druck: { as: 'number', decimal: ',' } } },
    { step: 'fill', columns: ['Druck'], with: 'mean' },
    { step: 'join', kind: 'left', with: { source: 'b', steps: [] }, on: [{ left: 'Teil', right: 'Teil' }] },
  ],
})

const prepared = (sources: Record<string, string>) =>
  prepareFiles({
    recipe,
    sources,
    out: { file: join(directory, 'out.csv'), format: 'csv' },
    script: 'en',
    now: 0,
    signal: new AbortController().signal,
    onProgress: () => {},
  })

it('a bare DuckDB reads the files by the script as they were found to be, and makes the same rows', async () => {
  const [a, b] = [join(directory, 'a.csv'), join(directory, 'b.csv')]
  await writeFile(a, Buffer.from('Linie 3\nTeil;Druck\nM\xfcller;1,5\nx;\n\xd6l;2,5\n', 'latin1'))
  await writeFile(b, 'Teil,Preis\nMüller,3\nÖl,4\n')
  const made = await prepared({ a, b })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  const duckdb = await DuckDBInstance.create(':memory:')
  const connection = await duckdb.connect()
  const rows = await (await connection.runAndReadAll(made.value.script!)).getRowObjectsJson()
  connection.closeSync()
  duckdb.closeSync()
  const csv = rows.map(({ Teil, Druck, Preis }) => `${Teil},${Number(Druck).toFixed(1)},${Preis ?? ''}\n`)
  expect(await readFile(join(directory, 'out.csv'), 'utf8')).toBe(`Teil,Druck,Preis\n${csv.join('')}`)
  expect(csv).toEqual(['Müller,1.5,3\n', 'x,2.0,\n', 'Öl,2.5,4\n'])
})

it('a source that is no delimited text has no script, and then nothing is written', async () => {
  const [a, b] = [join(directory, 'a.json'), join(directory, 'b.csv')]
  await writeFile(a, '[{"Teil":"x","Druck":"1,5"}]')
  await writeFile(b, 'Teil,Preis\nx,3\n')
  expect(await prepared({ a, b })).toEqual({
    ok: false,
    failure: { code: 'script-needs-text', params: { source: 'a', format: 'json' } },
  })
  await expect(readFile(join(directory, 'out.csv'))).rejects.toThrow()
})
