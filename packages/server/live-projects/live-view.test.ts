import { expect, test } from 'vitest'
import { sampleProject } from '../testing/sample-project.ts'
import { liveView } from './live-view.ts'

const seen = async () => ({
  project: await sampleProject(),
  status: null,
  failure: null,
  opening: false,
  demoRunning: false,
  language: 'en' as const,
})

test('until the recorded readings are open it says so, and not that nothing came in', async () => {
  expect(liveView({ ...(await seen()), opening: true }).state).toBe('starting')
  expect(liveView(await seen()).state).toBe('waiting')
})

test("neither the database's words nor a path of the server leave the machine", async () => {
  const path = '/srv/leinwand/projects/x/live/history.duckdb'
  for (const failure of [
    { code: 'data-damaged', params: { path, detail: `IO Error: Could not read ${path}` } },
    { code: 'recording-failed', params: { detail: `Could not write file "${path}.wal"` } },
    { code: 'scoring-failed', params: { deployment: 'warnung', detail: `Could not read ${path}` } },
  ]) {
    const view = liveView({ ...(await seen()), failure })
    expect(view.state).toBe('failed')
    expect(JSON.stringify(view)).not.toContain('/srv')
    expect(view.failure?.params).not.toHaveProperty('detail')
    expect(view.failure?.message).not.toMatch(/\{\w+\}/)
  }
})
