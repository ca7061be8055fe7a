import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readProject } from '@leinwand/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'leinwand-export-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'milling', 'project.yaml')
const exporting = (words: string[], language = 'de_DE.UTF-8') =>
  leinwand(['export', EXAMPLE, ...words], { cwd, language })

test.each([
  ['pdf', '%PDF-1.7'],
  ['svg', '<?xml version="1.0"'],
  ['png', '\u0089PNG'],
  ['pptx', 'PK'],
  ['xlsx', 'PK'],
])('the example becomes a %s', async (to, begins) => {
  const { code, stdout, stderr } = await exporting(['--to', to, '--out', `a.${to}`])
  expect([code, stdout, stderr]).toEqual([0, `a.${to}\n`, ''])
  const bytes = await readFile(join(cwd, `a.${to}`))
  expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
  expect(bytes.length).toBeGreaterThan(5000)
})

test('the language of the document is the one asked for, otherwise that of the command', async () => {
  await exporting(['--to', 'svg', '--out', 'de.svg'])
  await exporting(['--to', 'svg', '--out', 'en.svg', '--language', 'en'])
  expect(await readFile(join(cwd, 'de.svg'), 'utf8')).toContain('Kern-Partner')
  expect(await readFile(join(cwd, 'en.svg'), 'utf8')).toContain('Key partners')
})

test.each(['json', 'yml'])('a project file goes out as %s and in again without loss', async ending => {
  const to = ending === 'yml' ? 'yaml' : ending
  expect(await exporting(['--to', to, '--out', `a.${ending}`])).toMatchObject({ code: 0, stderr: '' })
  const read = async (file: string) => readProject(await readFile(file, 'utf8'), { file })
  expect(await read(join(cwd, `a.${ending}`))).toMatchObject({
    ok: true,
    value: ((await read(EXAMPLE)) as { value: object }).value,
  })
})

test.each([
  [['--to', 'pdf', '--out', 'a.png'], '„--out a.png“ endet nicht auf „.pdf“, wie es „--to pdf“ verlangt.'],
  [
    ['--to', 'docx', '--out', 'a.docx'],
    '„docx“ sein; möglich ist pdf, svg, png, pptx, xlsx, json, yaml, onnx.',
  ],
  [['--to', 'pdf'], 'Die Option „--out <file>“ fehlt.'],
  [['--to', 'svg', '--out', 'a.svg', '--variant', 'nix'], '„nix“'],
  [['--to', 'json', '--out', 'a.json', '--variant', 'nix'], 'Die Projektdatei enthält alle Varianten'],
  [['--to', 'svg', '--out', 'nowhere/a.svg'], '„nowhere/a.svg“ lässt sich nicht schreiben (ENOENT)'],
  [['--to', 'svg', '--out', 'taken.svg'], '„taken.svg“ lässt sich nicht schreiben (EISDIR)'],
])('leinwand export %j is answered in one sentence and leaves nothing behind', async (words, sentence) => {
  await mkdir(join(cwd, 'taken.svg'))
  const { code, stdout, stderr } = await exporting(words)
  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect([code, stdout]).toEqual([2, ''])
  expect(await readdir(cwd)).toEqual(['taken.svg'])
})

test('what stood there before stays when something goes wrong', async () => {
  await writeFile(join(cwd, 'a.svg'), 'mine')
  expect((await exporting(['--to', 'svg', '--out', 'a.svg', '--variant', 'nix'])).code).toBe(2)
  expect(await readFile(join(cwd, 'a.svg'), 'utf8')).toBe('mine')
})
