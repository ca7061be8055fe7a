import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_PARTS } from '@leinwand/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

let server: TestServer
let owner: Client
beforeAll(async () => {
  server = await testServer()
  owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mine') })
})
afterAll(() => server[Symbol.asyncDispose]())
const params = { project: 'mine' }
test('an id is given once', async () => {
  const { status, failure } = await owner.refused('createProject', { body: await sampleProject('mine') })
  expect([status, failure.code]).toEqual([409, 'project-exists'])
})

test('what is exported can be created again, and comes out the same', async () => {
  await owner.call('appendActs', {
    params,
    body: {
      acts: [
        {
          id: 'bind',
          act: { kind: 'note-bound', note: 'maschinen-bauen', binding: { to: 'kpi', id: 'stillstand' } },
        },
      ],
    },
  })
  const file = await owner.call('exportProject', { params })
  expect(file.canvas.notes.find(({ id }) => id === 'maschinen-bauen')?.bindings).toEqual([
    { to: 'kpi', id: 'stillstand' },
  ])
  await owner.call('createProject', { body: { ...file, id: 'again' } })
  const again = await owner.call('exportProject', { params: { project: 'again' } })
  expect(again).toEqual({ ...file, id: 'again' })
  await owner.call('deleteProject', { params: { project: 'again' } })
})

test('every part can be replaced by itself, by what it was', async () => {
  const before = await owner.call('readProject', { params })
  for (const part of PROJECT_PARTS.filter(part => part !== 'criteriaFixed')) {
    const after = await owner.call('changePart', { params: { ...params, part }, body: before[part] })
    expect(after).toEqual(before)
  }
  const [kpi, ...rest] = before.kpis
  const changed = [{ ...kpi, target: 1 }, ...rest]
  const after = await owner.call('changePart', {
    params: { ...params, part: 'kpis' },
    body: changed,
  })
  const versions = { ...before.versions, kpis: after.versions.kpis }
  expect(after).toEqual({ ...before, kpis: changed, versions })
  expect(after.versions.kpis).not.toBe(before.versions.kpis)
})

test('a change based on what somebody else has changed since is refused, and says who and when', async () => {
  const { parties, versions } = await owner.call('readProject', { params })
  const put = { params: { ...params, part: 'parties' }, query: { basedOn: versions.parties! } }
  const mine = parties.map(party => ({ ...party, machines: 7 }))
  const theirs = parties.map(party => ({ ...party, machines: 8 }))
  await owner.call('changePart', { ...put, body: mine })
  const { status, failure } = await owner.refused('changePart', { ...put, body: theirs })
  expect([status, failure.code]).toEqual([409, 'part-changed-meanwhile'])
  expect(failure.message).toMatch(/^Petra Muster changed this part at \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
  // The same once more, as after an answer that was lost, is no conflict.
  const now = await owner.call('changePart', { ...put, body: mine })
  expect(now.parties).toEqual(mine)
  await owner.call('changePart', { ...put, query: { basedOn: now.versions.parties! }, body: parties })
})

test('a plan that cannot be computed is not taken', async () => {
  const { plan } = await owner.call('readProject', { params })
  const body = {
    ...plan,
    discountRate: 0.1,
    fixedCosts: [{ id: 'f', name: 'F', perMonth: 'nonsense', level: 'firm' }],
  }
  const { status, failure } = await owner.refused('changePart', { params: { ...params, part: 'plan' }, body })
  expect([status, failure.code, failure.params.path]).toEqual([
    400,
    'assumption-unknown',
    'fixedCosts.0.perMonth',
  ])
  expect((await owner.call('readProject', { params })).plan).toEqual(plan)
})

test('a step has who leads it and what was decided, each kept when the other comes', async () => {
  const step = { params: { ...params, element: 'businessUnderstanding' } }
  await owner.call('recordStep', { ...step, body: { lead: 'Petra' } })
  expect(await owner.call('recordStep', { ...step, body: { decision: 'Wir fangen an' } })).toMatchObject({
    lead: 'Petra',
    decision: 'Wir fangen an',
  })
  const { circle } = await owner.call('overview', { params })
  expect(circle[0]).toMatchObject({ element: 'businessUnderstanding', state: 'documented', lead: 'Petra' })
})

test('a deleted project is gone from the disk too', async () => {
  await owner.call('createProject', { body: await sampleProject('passing') })
  const place = { project: 'passing', source: 'data' }
  const raw = { type: 'text/csv', content: 'a\n1\n' }
  await owner.call('uploadSource', { params: place, query: { name: 'x.csv' }, raw })
  const before = readdirSync(join(server.directory, 'projects')).length
  await owner.call('deleteProject', { params: { project: 'passing' } })
  expect(readdirSync(join(server.directory, 'projects'))).toHaveLength(before - 1)
  expect((await owner.refused('readProject', { params: { project: 'passing' } })).status).toBe(404)
})

test('a full disk: 507, and the project as it was', async () => {
  await using full = await testServer()
  const person = await full.owner()
  const file = await sampleProject('mine')
  await person.call('createProject', { body: file })
  const before = await person.call('exportProject', { params })
  full.fillDisk()
  const acts = Array.from({ length: 400 }, (_, n) => ({
    id: `e${n}`,
    act: {
      kind: 'note-edited',
      note: 'maschinen-bauen',
      changes: { text: `${n}`, details: 'x'.repeat(900) },
    },
  }))
  const { status, failure } = await person.refused('appendActs', { params, body: { acts } })
  expect([status, failure.code]).toEqual([507, 'disk-full'])
  expect(await person.call('exportProject', { params })).toEqual(before)
  await person.refused('createProject', { body: { ...file, id: 'second', description: 'x'.repeat(9000) } })
  expect((await person.call('listProjects')).map(({ id }) => id)).toEqual(['mine'])
})
