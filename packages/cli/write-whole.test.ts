import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWhole } from './write-whole.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-write-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test('a file is replaced, a link to one stays a link, and nothing is left beside them', async () => {
  const file = join(directory, 'file')
  const link = join(directory, 'link')
  await writeFile(file, 'before')
  await symlink(file, link)
  expect(await writeWhole(link, 'after')).toEqual({ ok: true })
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(file, 'utf8')).toBe('after')
  expect(await writeWhole(file, 'at last')).toEqual({ ok: true })
  expect(await readFile(link, 'utf8')).toBe('at last')
  expect((await readdir(directory)).sort()).toEqual(['file', 'link'])
})

// Any user may make a socket, and only an administrator a device; both are no files, and were replaced by one.
test('what is no file is never replaced by one', async () => {
  const path = join(directory, 'socket')
  const server = createServer().listen(path)
  await new Promise(listening => server.once('listening', listening))
  expect(await writeWhole(path, 'x')).toMatchObject({ ok: false, failure: { code: 'cli-out-unwritable' } })
  expect((await lstat(path)).isSocket()).toBe(true)
  await new Promise(closed => server.close(closed))
})
