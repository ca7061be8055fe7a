import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import { readProject } from '@leinwand/contract'
import { writeMillingCsv } from '@leinwand/machines'
import { Recipe, recipeScript, scriptFile } from '@leinwand/recipe'
import { prepareFiles } from '@leinwand/server/prepare'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { drawRecipe } from './random-recipe.ts'
import { csvOf, drawTable, LOOKUP } from './random-table.ts'

/** Rows of the last statement, as DuckDB writes them in JSON: its own types show in it. */
const bare = async <T>(work: (rows: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<T>) => {
  // Nothing but what is built in: an extension would be fetched.
  const duckdb = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '2',
  })
  const connection = await duckdb.connect()
  try {
    return await work(async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson())
  } finally {
    connection.closeSync()
    duckdb.closeSync()
  }
}

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
  const rows = await bare(run => run(made.value.script!))
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

const UNREADABLE_ALONE = [
  ['windows-1252', Buffer.from('Teil;Preis\nM\xfcller \x80;1,5\n\xd6l;2\n', 'latin1')],
  ['utf-16be', Buffer.from('\ufeffTeil;Preis\nMüller €;1,5\nÖl;2\n', 'utf16le').swap16()],
] as const

/** A file read as it is found to be, and the rows that a bare DuckDB makes of it by the script. */
const alone = async (bytes: string | Buffer, before: (script: string) => Promise<void> = async () => {}) => {
  const file = join(directory, "it's.csv")
  await writeFile(file, bytes)
  const imported = await importFile(file, {}, { directory, now: 0 })
  if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
  const { dataSet, detection } = imported.value
  const fitted = {
    format: 'leinwand-recipe' as const,
    version: 1 as const,
    recipe: Recipe.parse({ id: 'r', source: 's', steps: [] }),
    input: [...dataSet.columns],
    output: [],
    learned: [],
  }
  const whole = { ...fitted, output: dataSet.columns.map(name => ({ name, type: 'text' as const })) }
  const script = recipeScript(whole, { s: scriptFile(file, dataSet.columns, detection) }, 'en')
  await before(script)
  return bare(async run => {
    const rows = (await run(script)).map(({ _row, _part, _fold, ...values }) => Object.values(values))
    const path = dataSet.path.replaceAll("'", "''")
    const names = dataSet.columns.map(name => `"${name}"`).join(', ')
    const imported = (await run(`SELECT ${names} FROM read_parquet('${path}')`)).map(Object.values)
    return { rows, imported, detection }
  })
}

it.each(UNREADABLE_ALONE)(
  'what DuckDB does not read by itself is converted first: %s',
  async (encoding, bytes) => {
    const { rows, imported, detection } = await alone(bytes, async script => {
      const command = /^-- DuckDB alone does not read this encoding\. Convert the file first: (.*)$/m.exec(
        script,
      )![1]!
      expect(command).toContain('iconv -f ')
      await promisify(execFile)('sh', ['-c', command])
    })
    expect(detection.import.encoding).toBe(encoding)
    expect(rows).toEqual([
      ['Müller €', '1,5'],
      ['Öl', '2'],
    ])
    expect(imported).toEqual(rows)
  },
)

it.each([
  ['UTF-16', Buffer.from('\ufeffTeil;Preis\nMüller €;1,5\nÖl;2\n', 'utf16le'), 2],
  [
    'a mark, titles above and notes below',
    `\ufeffBericht 3\nWerk Süd\n\nTeil;Preis;n\n${'a;1.5;1\nb;2.0;2\nc;3.5;3\n'.repeat(5)}Quelle: Werk\nStand: 2024\n`,
    15,
  ],
  ['notes with as many delimiters as rows', 'Teil;Preis;n\na;1,5;1\nb;2;2\nc;3;3\nQuelle: Werk;;\n', 3],
  ['a delimiter at the end of each line', 'Teil;Preis;\na;1,5;\nb;2;\nc;3;\n', 3],
  ['rows that are too short, and lines in quotes', 'Teil;Preis\n"a\nA";1,5\nb\nc;3\nd;4\n"e;";5\n', 4],
] as const)('a bare DuckDB reads as the import did: %s', async (_, bytes, count) => {
  const { rows, imported } = await alone(bytes)
  expect(rows).toHaveLength(count)
  expect(rows).toEqual(imported)
})

it('the milling example comes out of a bare DuckDB row by row, parts and all', async () => {
  const example = resolve(import.meta.dirname, '../../examples/milling/project.yaml')
  const project = readProject(await readFile(example, 'utf8'), { file: example })
  if (!project.ok) throw new Error(JSON.stringify(project.failures))
  const data = join(directory, 'data.csv')
  await writeMillingCsv(data, { rows: 2000, seed: 42 })
  const out = join(directory, 'out.parquet')
  const made = await prepareFiles({
    recipe: project.value.recipe,
    sources: { data },
    out: { file: out, format: 'parquet' },
    script: 'de',
    now: 0,
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  await bare(async run => {
    const rows = (await run(made.value.script!)).map(({ _row, _fold, ...values }) => values)
    expect(rows).toHaveLength(2000)
    expect(rows).toEqual(await run(`FROM read_parquet('${out}')`))
  })
}, 60_000)

it(
  'and so do random recipes',
  async () => {
    const preparation = duckdbPreparation({ directory, threads: 2 })
    const plain = { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"' } as const
    const given = { ...plain, skippedLines: 0, headerLines: 1, footerLines: 0 }
    const read = async (name: string, table: Parameters<typeof csvOf>[0]) => {
      const file = join(directory, name)
      await writeFile(file, csvOf(table))
      const imported = await importFile(file, given, { directory, now: 0 })
      if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
      const { dataSet, detection } = imported.value
      return { dataSet, file: scriptFile(file, dataSet.columns, detection) }
    }
    const lookup = await read('lookup.csv', LOOKUP)
    let compared = 0
    await bare(run =>
      fc.assert(
        fc.asyncProperty(fc.gen(), async draw => {
          const table = drawTable(draw)
          const recipe = drawRecipe(draw, table)
          const s = await read('s.csv', table)
          const sources = { s: s.dataSet, lookup: lookup.dataSet }
          const prepared = await preparation.prepare(sources, recipe, {})
          // Rows or classes that a random filter leaves none of; what else could be wrong is looked for elsewhere.
          if (!prepared.ok) return
          const rows = await run(
            recipeScript(prepared.value.fitted, { s: s.file, lookup: lookup.file }, 'en'),
          )
          const path = prepared.value.dataSet.path.replaceAll("'", "''")
          expect(rows).toEqual(
            await run(`SELECT _row, _part, _fold, * EXCLUDE (_row, _part, _fold)
          FROM read_parquet('${path}') ORDER BY _row`),
          )
          compared++
        }),
        { numRuns: Number(process.env.LEINWAND_PROPERTY_RUNS ?? 24) },
      ),
    )
    await preparation.close()
    expect(compared).toBeGreaterThan(6)
  },
  Math.max(120_000, Number(process.env.LEINWAND_PROPERTY_RUNS ?? 0) * 4000),
)
