import { expect, test } from 'vitest'
import { readProjectFile } from './read-project-file.ts'

const file = (text: string) => new File([text], 'project.yaml')

test('YAML and JSON both become a project', async () => {
  const yaml = await readProjectFile(file('leinwand: 1\nid: a\n'))
  const json = await readProjectFile(file('{"leinwand": 1, "id": "a"}'))
  expect(yaml).toEqual({ ok: true, file: { leinwand: 1, id: 'a' } })
  expect(json).toEqual(yaml)
})

test('broken YAML is refused with its place, on one line', async () => {
  const read = await readProjectFile(file('leinwand: 1\nid: [a\n'))
  expect(read).toMatchObject({ ok: false, wrong: { code: 'unreadable' } })
  const reason = !read.ok && read.wrong.code === 'unreadable' ? read.wrong.reason : ''
  expect(reason).toMatch(/line \d+/)
  expect(reason).not.toContain('\n')
})

test('a file that is something else is no project', async () => {
  for (const text of ['', 'just words', 'a: 1']) {
    expect(await readProjectFile(file(text))).toEqual({ ok: false, wrong: { code: 'notAProject' } })
  }
})

test('a file that can be no project file by its size is not read', async () => {
  expect(await readProjectFile(file('x'.repeat(5_000_001)))).toEqual({ ok: false, wrong: { code: 'tooBig' } })
})
