import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openControlData } from '../sqlite/control-data.ts'
import { makeDirectory } from './make-directory.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leinwand-make-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('makes all that is missing, once and again, readable as asked', () => {
  const path = join(root, 'a', 'b', 'c')
  makeDirectory(path, 0o700)
  makeDirectory(path, 0o700)
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

test('a file in the way is said', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => makeDirectory(join(root, 'file'))).toThrow('EEXIST')
  expect(() => makeDirectory(join(root, 'file', 'below'))).toThrow('ENOTDIR')
})

test.skipIf(!existsSync('/proc/self'))(
  'a directory that takes no other (skipped where there is no /proc): a failure, where Node itself never ends',
  () => {
    for (const path of ['/proc/leinwand', '/proc/leinwand/data']) {
      expect(openControlData(path)).toEqual({
        ok: false,
        failure: { code: 'data-not-writable', params: { path } },
      })
    }
  },
)
