import { expect, test } from 'vitest'
import { inProcess } from './in-process.ts'
import { RUN_PROGRAM } from './run-task.ts'

const nobody = { onProgress: () => {}, signal: new AbortController().signal }

test('a bug in a run is heard of with its place, and ends the run alone', async () => {
  const broken = { file: null, now: 0, language: 'en' }
  await expect(inProcess(RUN_PROGRAM, broken, nobody)).rejects.toThrow(
    /run-circle\.ts|go-round\.ts|TypeError/,
  )
})

test('what was cancelled before it began does not begin', async () => {
  const outcome = await inProcess(RUN_PROGRAM, {}, { ...nobody, signal: AbortSignal.abort() })
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
})
