import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000 })

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-prepare-'))
  await writeFile(join(directory, 'r.yaml'), yaml)
  await writeFile(
    join(directory, 'a.csv'),
    'id,x,when\n1,2.5,2024-02-29\n2,oops,2024-03-01\n3,9,2024-03-02\n',
  )
  await writeFile(join(directory, 'b.csv'), 'id,name\n1,eins\n3,drei\n')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const yaml = `id: r
source: a
steps:
  - step: parse
    columns:
      x: { as: number, unit: mm }
      when: { as: date, format: '%Y-%m-%d' }
  - step: join
    kind: left
    with: { source: b, steps: [] }
    'on': [{ left: id, right: id }]
  - { step: derive, column: twice, as: x * 2 }
`
const sources = ['--source', 'a=a.csv', '--source', 'b=b.csv']
const prepare = (...words: string[]) => leinwand(['prepare', 'r.yaml', ...words], { cwd: directory })

test('several files become one table by a recipe, and the account says what each step did', async () => {
  const ended = await prepare(...sources, '--out', 'out.csv', '--json')
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  expect(JSON.parse(ended.stdout)).toMatchObject({
    rows: 3,
    columns: [
      { name: 'id', type: 'text' },
      { name: 'x', type: 'number', unit: 'mm' },
      { name: 'when', type: 'date' },
      { name: 'name', type: 'text' },
      { name: 'twice', type: 'number' },
    ],
    steps: [
      { step: 'parse', rowsIn: 3, rowsOut: 3, lost: { x: 1 }, verdict: 'warning' },
      { step: 'join', verdict: 'ok' },
      { step: 'derive', verdict: 'ok', breaches: {} },
    ],
    quarantined: 0,
    out: 'out.csv',
  })
  expect(await readFile(join(directory, 'out.csv'), 'utf8')).toBe(
    'id,x,when,name,twice\n1,2.5,2024-02-29,eins,5.0\n2,,2024-03-01,,\n3,9.0,2024-03-02,drei,18.0\n',
  )
  expect((await readdir(directory)).sort()).toEqual(['a.csv', 'b.csv', 'out.csv', 'r.yaml'])
})

test('a dry run writes nothing, and says every step that fails with its sentence and its line', async () => {
  await writeFile(join(directory, 'r.yaml'), `${yaml}  - { step: filter, where: y > 1 }\n`)
  const ended = await prepare(...sources, '--dry-run')
  expect(ended.code).toBe(2)
  expect(ended.stdout).toContain('warning')
  expect(ended.stdout).toContain('failure: Step 4')
  expect(ended.stdout).toContain('nothing was written')
  const whole = await prepare(...sources, '--out', 'out.parquet')
  expect([whole.code, whole.stderr]).toEqual([2, expect.stringContaining('r.yaml, line 13')])
  expect((await readdir(directory)).sort()).toEqual(['a.csv', 'b.csv', 'r.yaml'])
})

test.each([
  [['--source', 'a=a.csv', '--out', 'out.csv'], 'reads the source “b”'],
  [[...sources, '--out', './a.csv'], 'is the source “a”'],
  [[...sources, '--out', 'out.txt'], '.parquet or .csv'],
  [[...sources, '--out', 'nowhere/out.csv'], 'cannot be written'],
  [sources, '--dry-run'],
  [[...sources, '--dry-run', '--script', 'out.sql'], 'leave out “--dry-run”'],
  [['--source', 'a=none.csv', '--source', 'b=b.csv', '--out', 'out.csv'], 'none.csv'],
])('%j is refused in one sentence, and nothing is left behind', async (words, sentence) => {
  const ended = await prepare(...words)
  expect(ended.code).toBe(2)
  expect(ended.stderr).toContain(sentence)
  expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  expect((await readdir(directory)).sort()).toEqual(['a.csv', 'b.csv', 'r.yaml'])
  expect(await readFile(join(directory, 'a.csv'), 'utf8')).toMatch(/^id,x,when/)
})

test('a SQL script of the whole is written beside the table', async () => {
  const ended = await prepare(...sources, '--out', 'out.csv', '--script', 'out.sql')
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  expect(ended.stdout).toContain('out.csv, out.sql')
  expect(await readFile(join(directory, 'out.sql'), 'utf8')).toContain('read_csv(')
})

test('Parquet comes out of the recipe of a project file as well', async () => {
  const indented = yaml.replace(/^(?=.)/gm, '  ')
  const project = `leinwand: 1\nid: p\nname: P\nprovider: Q\nsources:\n  - { id: a, from: { kind: file, path: a.csv } }\n  - { id: b, from: { kind: file, path: b.csv } }\nrecipe:\n${indented}`
  await writeFile(join(directory, 'r.yaml'), project)
  const ended = await prepare(...sources, '--out', 'out.parquet')
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  expect((await readFile(join(directory, 'out.parquet'))).subarray(0, 4).toString()).toBe('PAR1')
})
