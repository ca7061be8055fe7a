import { expect, test } from 'vitest'
import { runInProcess } from './run-in-process.ts'
import type { RunInput } from './run-message.ts'

const nobody = { onProgress: () => {}, signal: new AbortController().signal }

test('a bug in a run is heard of with its place, and ends the run alone', async () => {
  const broken = { file: null, now: 0, language: 'en' } as unknown as RunInput
  await expect(runInProcess(broken, nobody)).rejects.toThrow(/run-circle\.ts|go-round\.ts|TypeError/)
})

test('what was cancelled before it began does not begin', async () => {
  const outcome = await runInProcess({} as RunInput, { ...nobody, signal: AbortSignal.abort() })
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
})
