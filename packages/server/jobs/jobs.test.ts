import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '@leinwand/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Client } from '../testing/client.ts'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { importedFile } from '../testing/import-file.ts'
import { kind, type LiveClient } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER, type TestServer, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('quick') })
  await owner.call('createProject', { body: await sampleProject('large', 300_000) })
})
afterAll(() => server[Symbol.asyncDispose]())

const quick = { project: 'quick' }
const large = { project: 'large' }

type JobEvent = { kind: 'job'; project: string; job: Job }
const until = (live: LiveClient, id: string, state: Job['state']) =>
  live.hear(
    (event): event is JobEvent => event.kind === 'job' && event.job.id === id && event.job.state === state,
  )
const watched = async (project: string): Promise<LiveClient> => {
  const live = await owner.live()
  live.say({ kind: 'join', project })
  await live.hear(kind('joined'))
  return live
}

test('a run goes round the circle beside the event loop, tells how far it is, and its result stays', async () => {
  expect((await owner.refused('latestRun', { params: quick })).failure.code).toBe('run-not-found')
  await using live = await watched('quick')
  const { job } = await owner.call('startRun', { params: quick })
  await until(live, job, 'running')
  const again = await owner.call('startRun', { params: quick })
  expect(again.job).toBe(job)
  await until(live, job, 'done')
  await live.hear((event): event is never => event.kind === 'changed' && event.part === 'run')
  const told = live.heard.filter(kind('job')).flatMap(event => event.job.progress?.stage ?? [])
  expect(told.length).toBeGreaterThan(0)
  const run = await owner.call('latestRun', { params: quick })
  expect(run.project.id).toBe('quick')
  expect(run.profile.rows).toBe(3000)
  const german = await owner.call('latestRun', { params: quick, headers: { 'accept-language': 'de' } })
  expect(german.warnings.map(({ code }) => code)).toEqual(run.warnings.map(({ code }) => code))
  expect(german.warnings[0]?.message).not.toBe(run.warnings[0]?.message)
  const [latest] = await owner.call('listJobs', { params: quick })
  expect(latest).toMatchObject({ id: job, state: 'done', failure: null })
  const overview = await owner.call('overview', { params: quick })
  expect(overview.circle.find(({ element }) => element === 'modeling')?.state).toBe('running')
})

test('a changed recipe makes stale what rests on it, and nothing else', async () => {
  const { recipe } = await owner.call('readProject', { params: quick })
  const body = { ...recipe, ignore: [...recipe.ignore, 'another'] }
  await owner.call('changePart', { params: { ...quick, part: 'recipe' }, body })
  const { circle } = await owner.call('overview', { params: quick })
  const stale = circle
    .filter(({ state }) => state === 'stale')
    .map(({ element, staleBecause }) => [element, staleBecause])
  expect(stale).toEqual(
    ['dataPreparation', 'modeling', 'evaluation', 'deployment'].map(element => [element, ['recipe']]),
  )
  await owner.call('changePart', { params: { ...quick, part: 'recipe' }, body: recipe })
  const back = await owner.call('overview', { params: quick })
  expect(back.circle.filter(({ state }) => state === 'stale')).toEqual([])
})

test('a run that cannot go on fails with a sentence in the language of who reads it', async () => {
  const { recipe } = await owner.call('readProject', { params: quick })
  await owner.call('changePart', {
    params: { ...quick, part: 'recipe' },
    body: { ...recipe, target: 'nonsense' },
  })
  await using live = await watched('quick')
  const { job } = await owner.call('startRun', { params: quick })
  await until(live, job, 'failed')
  const said = async (language: string) =>
    (await owner.call('readJob', { params: { ...quick, job }, headers: { 'accept-language': language } }))
      .failure
  const [de, en] = [await said('de'), await said('en')]
  expect(de?.code).toBe(en?.code)
  expect(de?.code).not.toBe('unexpected')
  expect(de?.message).not.toBe(en?.message)
  expect(de?.message).toContain('nonsense')
  await owner.call('changePart', { params: { ...quick, part: 'recipe' }, body: recipe })
})

test('a run can be stopped; the server answers meanwhile, and nothing half-made is left', async () => {
  await using live = await watched('large')
  const { job } = await owner.call('startRun', { params: large })
  await until(live, job, 'running')
  const waiting = await owner.call('startRun', { params: quick })
  expect((await owner.call('readJob', { params: { ...quick, job: waiting.job } })).state).toBe('queued')
  await owner.call('cancelJob', { params: { ...quick, job: waiting.job } })
  expect((await owner.call('readJob', { params: { ...quick, job: waiting.job } })).state).toBe('cancelled')
  await owner.call('cancelJob', { params: { ...large, job } })
  await until(live, job, 'cancelled')
  expect((await owner.refused('latestRun', { params: large })).failure.code).toBe('run-not-found')
  const left = readdirSync(join(server.directory, 'projects'), { recursive: true }).map(String)
  expect(left.filter(file => file.includes('draft'))).toEqual([])
  expect((await owner.refused('cancelJob', { params: { ...large, job: 'nonsense' } })).status).toBe(404)
})

test('what a killed server left half-made is gone after the next start', async () => {
  await using fresh = await testServer()
  const person = await fresh.owner()
  await person.call('createProject', { body: await sampleProject('quick') })
  await importedFile(person, 'quick', { content: 'a\n1\n' })
  const root = join(fresh.directory, 'projects', readdirSync(join(fresh.directory, 'projects'))[0]!)
  mkdirSync(join(root, '.draft-x', 'data-sets'), { recursive: true })
  mkdirSync(join(root, '.import-x', 'data-sets'), { recursive: true })
  writeFileSync(join(root, 'files', '.incoming-x'), 'half')
  await fresh.restart()
  expect(readdirSync(root).filter(name => name.startsWith('.'))).toEqual([])
  expect(readdirSync(join(root, 'files'))).toEqual([expect.stringMatching(/^data-[0-9a-f]+\.csv$/)])
})

test('a run that a stop of the server cut off is failed with its reason, and can be started again', async () => {
  await using fresh = await testServer()
  const person = await fresh.owner()
  await person.call('createProject', { body: await sampleProject('large', 300_000) })
  const { job } = await person.call('startRun', { params: large })
  await eventually(async () => (await person.call('readJob', { params: { ...large, job } })).state).toBe(
    'running',
  )
  await fresh.restart()
  const again = fresh.client()
  await again.call('signIn', { body: { email: OWNER.email, password: OWNER.password } })
  expect(await again.call('readJob', { params: { ...large, job } })).toMatchObject({
    state: 'failed',
    failure: { code: 'interrupted' },
  })
  const next = await again.call('startRun', { params: large })
  expect(next.job).not.toBe(job)
})
