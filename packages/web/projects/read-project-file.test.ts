import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readProjectFile } from './read-project-file.ts'

const file = (text: string) => new File([text], 'project.yaml')
const example = () => readFile(new URL('../../../examples/milling/project.yaml', import.meta.url), 'utf8')

test('the example becomes a project', async () => {
  const read = await readProjectFile(file(await example()), 'de')
  expect(read.ok && read.file.id).toBe('milling')
})

test('what is wrong is said with line and nearest right name in the chosen language', async () => {
  const wrong = (await example()).replace('provider:', 'provder:')
  const [de, en] = await Promise.all([readProjectFile(file(wrong), 'de'), readProjectFile(file(wrong), 'en')])
  const first = (read: typeof de) => (!read.ok && !read.tooBig ? read.sentences[0] : undefined)
  expect(first(de)).toMatch(/project\.yaml.*Zeile \d+.*provder.*provider/s)
  expect(first(en)).toMatch(/project\.yaml.*line \d+.*provder.*provider/s)
})

test('broken YAML and a file that is something else are refused in a sentence', async () => {
  for (const text of ['leinwand: 1\nid: [a\n', '', 'just words']) {
    const read = await readProjectFile(file(text), 'en')
    expect(!read.ok && !read.tooBig && read.sentences[0]?.length).toBeGreaterThan(20)
  }
})

test('only the first failures are listed, and how many more there are', async () => {
  const read = await readProjectFile(file('leinwand: 1\n'), 'en')
  expect(!read.ok && !read.tooBig && read.sentences.length).toBeLessThanOrEqual(5)
  const many = Array.from({ length: 9 }, (_, n) => `x${n}: 1`).join('\n')
  const long = await readProjectFile(file(`leinwand: 1\n${many}\n`), 'en')
  expect(!long.ok && !long.tooBig && long.more).toBeGreaterThan(0)
})

test('a file that can be no project file by its size is not read', async () => {
  expect(await readProjectFile(file('x'.repeat(5_000_001)), 'de')).toEqual({ ok: false, tooBig: true })
})
