import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { message } from '../failures/failures.ts'
import { readProject } from './read-project.ts'

const golden = new URL('./golden/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, golden), 'utf8')
const bad = readdirSync(golden).filter(name => name.endsWith('.yaml') && name !== 'good.yaml')

test.each(bad)('%s is answered by its golden sentences', async name => {
  const read = readProject(text(name), { file: name })
  if (read.ok) throw new Error(`${name} was read without a complaint`)
  const sentences = (['de', 'en'] as const).map(language =>
    read.failures.map(({ code, params }) => `${code}: ${message(code, params, language).message}\n`).join(''),
  )
  await expect(sentences.join('\n')).toMatchFileSnapshot(
    new URL(name.replace('.yaml', '.txt'), golden).pathname,
  )
  expect(sentences.join('')).not.toMatch(/\{\w+\}/)
})

test('a good file is read, with its defaults filled in', () => {
  const read = readProject(text('good.yaml'), { file: 'good.yaml' })
  expect(read).toMatchObject({
    ok: true,
    value: { id: 'klein', plan: { months: 60 }, deployments: [{ threshold: 'auto' }] },
  })
})

test.each([
  ['[', ''],
  ['[', ']'],
  ['{"a":', ''],
  ['{"a":', '}'],
])('twenty thousand times %s%s is said in one sentence, not run into', (open, close) => {
  const read = readProject(open.repeat(20_000) + close.repeat(20_000), { file: 'tief.json' })
  if (read.ok) throw new Error('it was read without a complaint')
  expect(read.failures.map(({ code }) => code)).toEqual([expect.stringMatching(/^project-.*yaml/)])
})

test('JSON is read like YAML', () => {
  const read = readProject(text('good.yaml'), { file: 'good.yaml' })
  if (!read.ok) throw new Error('good.yaml is not good')
  expect(readProject(JSON.stringify(read.value, null, '\t'), { file: 'x.json' })).toEqual(read)
})

test('the example of the milling machine is a project', () => {
  const file = new URL('../../../examples/milling/project.yaml', import.meta.url)
  expect(readProject(readFileSync(file, 'utf8'), { file: 'project.yaml' })).toMatchObject({ ok: true })
})
