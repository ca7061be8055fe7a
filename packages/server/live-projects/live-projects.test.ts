import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import mqtt from 'mqtt'
import { expect, test, vi } from 'vitest'
import { eventually, PATIENCE_MS } from '../testing/eventually.ts'
import { kind } from '../testing/live-client.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { OWNER, testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS })

const params = { project: 'mill' }

test('what the circle deployed scores readings that come in over MQTT, also after a restart', async () => {
  await using server = await testServer({ demo: true, begin: false })
  const owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mill') })
  expect(await owner.call('liveStatus', { params })).toMatchObject({
    state: 'waiting',
    broker: null,
    machines: [],
  })
  expect((await owner.refused('setDemoMachines', { params, body: { running: true } })).failure.code).toBe(
    'live-not-running',
  )
  expect((await owner.refused('renewLiveAccess', { params })).failure.code).toBe('live-not-running')

  await using live = await owner.live()
  live.say({ kind: 'join', project: 'mill' })
  await owner.call('startRun', { params })
  await live.hear((event): event is never => event.kind === 'changed' && event.part === 'live')
  const { broker } = await owner.call('liveStatus', { params })
  expect(broker).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/)

  await owner.call('setDemoMachines', { params, body: { running: true } })
  const scored = await live.hear(kind('scored'))
  expect(scored.readings[0]).toMatchObject({ source: 'data', deployment: 'warnung' })
  await eventually(async () => (await owner.call('liveStatus', { params })).machines.length).toBe(6)
  const status = await owner.call('liveStatus', { params })
  expect(status).toMatchObject({ state: 'running', demoRunning: true, failure: null })
  for (const { received, stored, duplicate, rejected, buffered } of status.ledgers) {
    expect(received).toBe(stored + duplicate + rejected + buffered)
  }
  const overview = await owner.call('overview', { params })
  expect(overview.circle.find(({ element }) => element === 'automatedAcquisition')?.state).toBe('running')
  expect(overview.metered[0]).toMatchObject({ deployment: 'warnung', machines: expect.any(Number) })
  expect(overview.metered[0]!.predictions).toBeGreaterThan(0)
  expect((await owner.call('listProjects'))[0]).toMatchObject({ id: 'mill', live: true })

  const recent = await owner.call('recentReadings', { params, query: { machine: 'demo-01', limit: '5' } })
  expect(new Set(recent.map(({ machine }) => machine))).toEqual(new Set(['demo-01']))
  await owner.call('acknowledgeAlarm', { params: { ...params, machine: 'demo-01' } })
  expect(
    (await owner.refused('acknowledgeAlarm', { params: { ...params, machine: 'x' } })).failure.code,
  ).toBe('machine-not-found')

  const scoredBy = async (machine: string) =>
    (await owner.call('recentReadings', { params, query: { machine, limit: '5000' } })).length
  const own = await owner.call('renewLiveAccess', { params })
  expect(own).toMatchObject({ broker, user: 'machine', topic: 'leinwand/data/machine-01' })
  const soFar = await scoredBy('demo-01')
  await eventually(async () => (await scoredBy('demo-01')) > soFar).toBe(true)
  const client = await mqtt.connectAsync(own.broker, { username: own.user, password: own.password })
  await client.publishAsync(own.topic, JSON.stringify(own.example), { qos: 1 })
  await eventually(() => scoredBy('machine-01')).toBe(1)
  const next = await owner.call('renewLiveAccess', { params })
  expect(next.password).not.toBe(own.password)
  await client.endAsync(true)
  const old = { username: own.user, password: own.password, reconnectPeriod: 0 }
  await expect(mqtt.connectAsync(own.broker, old, false)).rejects.toMatchObject({ code: 4 })
  await owner.call('setDemoMachines', { params, body: { running: false } })
  const before = (await owner.call('liveStatus', { params })).ledgers[0]!.stored

  // Training and today: the simulated machines make what the model was trained on, so there is next to no difference.
  const trained = (await owner.call('latestRun', { params })).profile
  const compared = await owner.call('compareDataSets', {
    params,
    body: { left: { dataSet: trained.dataSet }, right: { live: 'data' } },
  })
  const since = (await owner.call('latestRun', { params })).startedAt
  expect(compared).toMatchObject({
    rows: [trained.rows, before],
    readings: { since, all: before },
    onlyInSecond: [],
  })
  const torque = compared.columns.find(({ name }) => name === 'Torque [Nm]')
  expect(torque).toMatchObject({ types: ['number', 'number'], known: [trained.rows, before] })

  await server.restart()
  const again = server.client()
  await again.call('signIn', { body: { email: OWNER.email, password: OWNER.password } })
  await eventually(async () => (await again.call('liveStatus', { params })).broker).toBe(broker)
  const after = await again.call('liveStatus', { params })
  expect(after).toMatchObject({ state: 'running', demoRunning: false })
  expect(after.ledgers[0]!.stored).toBeGreaterThanOrEqual(before)

  const project = readdirSync(join(server.directory, 'projects'))[0]!
  const access = join(server.directory, 'projects', project, 'broker.json')
  expect(statSync(access).mode & 0o777).toBe(0o600)
  const { password } = JSON.parse(readFileSync(access, 'utf8'))
  expect(JSON.stringify(after)).not.toContain(password)
  expect(password).toBe(next.password)

  const { canvas } = await again.call('exportProject', { params })
  const bound = canvas.notes.flatMap(({ id, bindings }) =>
    bindings.filter(({ to }) => to === 'deployment').map(binding => ({ note: id, binding })),
  )
  const acts = bound.map((one, n) => ({ id: `unbind-${n}`, act: { kind: 'note-unbound', ...one } }))
  await again.call('appendActs', { params, body: { acts } })
  await again.call('changePart', { params: { ...params, part: 'deployments' }, body: [] })
  await eventually(async () => (await again.call('liveStatus', { params })).deployments).toEqual([])
  expect((await again.call('liveStatus', { params })).state).toBe('off')
  await again.call('deleteProject', { params })
  expect(readdirSync(join(server.directory, 'projects'))).toEqual([])
})

test('the machines of the demo are for the demo', async () => {
  await using server = await testServer()
  const owner = await server.owner()
  await owner.call('createProject', { body: await sampleProject('mill') })
  const { status } = await owner.refused('setDemoMachines', { params, body: { running: true } })
  expect(status).toBe(403)
})
