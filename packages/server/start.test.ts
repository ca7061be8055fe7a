import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FAILURES, type FailureCode, message } from '@leinwand/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from './index.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-start-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const options = () => ({ data: directory, port: 0, host: '127.0.0.1', demo: false, language: 'de' as const })

/** The sentence of what kept a server from starting. */
const refusal = async (
  given: Partial<ReturnType<typeof options>>,
): Promise<{ code: string; says: string }> => {
  const started = await startServer({ ...options(), ...given })
  if (started.ok) {
    await started.value.close()
    throw new Error('it started')
  }
  const { code, params } = started.failure
  expect(Object.keys(FAILURES)).toContain(code)
  return { code, says: message(code as FailureCode, params, 'de').message }
}

test('a port that is taken: which one, and what to do; the data stay free for the next try', async () => {
  const other = createServer()
  await new Promise<void>(listening => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as { port: number }
  const { code, says } = await refusal({ port })
  expect(code).toBe('port-taken')
  expect(says).toContain(String(port))
  expect(says).toContain('--port')
  await new Promise(closed => other.close(closed))
  const started = await startServer({ ...options(), port })
  expect(started.ok).toBe(true)
  if (started.ok) await started.value.close()
})

test('an address that is not of this machine', async () => {
  expect((await refusal({ host: '192.0.2.1' })).code).toBe('host-unavailable')
})

test('a data directory that another server works with', async () => {
  const first = await startServer(options())
  const { code, says } = await refusal({})
  expect(code).toBe('data-in-use')
  expect(says).toContain(directory)
  if (first.ok) await first.value.close()
})

test('a data directory of a newer version', async () => {
  const first = await startServer(options())
  if (first.ok) await first.value.close()
  const db = new DatabaseSync(join(directory, 'leinwand.sqlite'))
  db.exec('update schema_version set version = 999')
  db.close()
  const { code, says } = await refusal({})
  expect(code).toBe('data-newer')
  expect(says).toContain('999')
})

test('a data directory that cannot be one', async () => {
  await writeFile(join(directory, 'file'), '')
  expect((await refusal({ data: join(directory, 'file') })).code).toBe('data-not-writable')
})
