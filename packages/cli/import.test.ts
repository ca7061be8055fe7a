import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readProject } from '@leinwand/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leinwand } from './testing/leinwand.ts'
import { smallProject } from './testing/small-project.ts'

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'leinwand-import-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => writeFile(join(cwd, name), content)
const written = async (name: string) => {
  const read = readProject(await readFile(join(cwd, name), 'utf8'), { file: name })
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  return read.value
}
const importing = (words: string[], language = 'en_GB.UTF-8') =>
  leinwand(['import', ...words], { cwd, language })

test('a Markdown list becomes a project file, and what does not fit is said with its line', async () => {
  await put('idee.md', '# Wärme als Dienst\n\n## Kanäle\n- Messe\n  - Hannover\n## Wetter\n- schön\n')
  const { code, stdout, stderr } = await importing(
    ['idee.md', '--out', 'idee.yaml', '--provider', 'Muster'],
    'de_DE.UTF-8',
  )
  expect([code, stdout]).toEqual([0, 'idee.yaml: 1 Notiz\n'])
  expect(stderr).toBe(
    'idee.md, Zeile 6: „Wetter“ ist kein Feld der Leinwand; was darunter steht, ist nicht dabei.\n',
  )
  expect(await written('idee.yaml')).toMatchObject({
    id: 'waerme-als-dienst',
    name: 'Wärme als Dienst',
    provider: 'Muster',
    canvas: { notes: [{ block: 'channels', text: 'Messe', details: '- Hannover' }] },
  })
})

test('a CSV list becomes a project file under the name that is given, as JSON where that is asked for', async () => {
  await put('list.csv', 'block,text,status\ncosts,Rent,planned\nchannels,Fair,\n')
  const { code, stdout, stderr } = await importing(['list.csv', '--out', 'p.json', '--name', 'Rent & Co'])
  expect([code, stdout, stderr]).toEqual([0, 'p.json: 2 notes\n', ''])
  expect(JSON.parse(await readFile(join(cwd, 'p.json'), 'utf8'))).toMatchObject({
    id: 'rent-co',
    name: 'Rent & Co',
  })
})

test('CSV as a German spreadsheet writes it, in Windows-1252, keeps its letters', async () => {
  await put('liste.csv', Buffer.from('Feld;Text\r\nKanäle;Außendienst\r\n', 'latin1'))
  await importing(['liste.csv', '--out', 'p.yaml'])
  expect((await written('p.yaml')).canvas.notes).toMatchObject([{ block: 'channels', text: 'Außendienst' }])
})

test('a project file comes out in this version’s form, without what it would have anyway, and is the same', async () => {
  await put('project.yaml', smallProject)
  expect(await importing(['project.yaml', '--out', 'p.json'])).toMatchObject({ code: 0, stderr: '' })
  expect(await importing(['p.json', '--out', 'again.yaml'])).toMatchObject({ code: 0, stderr: '' })
  expect(await written('again.yaml')).toEqual(await written('project.yaml'))
})

test.each([
  ['a workbook', 'x.xlsx', 'PK\u0003\u0004', /^“x\.xlsx” is no text file; please save a sheet as CSV/],
  ['a workbook that calls itself CSV', 'x.csv', 'PK\u0003\u0004\u0000', /^“x\.csv” is no text file/],
  ['JSON that is no project', 'x.json', '{"a":1}', /^x\.json, line 1: /],
  ['something cut off', 'x.json', '{"leinwand": 1,', /^x\.json, line 1, column 1: “\{” is not closed/],
  ['a list without notes', 'x.md', 'nothing here', /^“x\.md” holds no notes/],
  ['a form that is unknown', 'x.zip', 'x', /^“x\.zip” is neither a project file nor a list/],
])('%s is refused in a sentence, and nothing is written', async (_what, name, content, sentence) => {
  await put(name, content)
  const { code, stdout, stderr } = await importing([name, '--out', 'out.yaml'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(await readdir(cwd)).toEqual([name])
})

test('a file that is not there, and a place that cannot be written to', async () => {
  expect(await importing(['x.md', '--out', 'y.yaml'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no project file “x\.md”/),
  })
  await put('x.md', '# Channels\n- Fair\n')
  expect(await importing(['x.md', '--out', 'no/where.yaml'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^“no\/where\.yaml” cannot be written \(ENOENT\)/),
  })
})
