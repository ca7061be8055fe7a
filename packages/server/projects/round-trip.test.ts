import { readProject } from '@leinwand/contract'
import { newNote } from '@leinwand/method'
import { expect, test, vi } from 'vitest'
import { PATIENCE_MS } from '../testing/eventually.ts'
import { sampleProject } from '../testing/sample-project.ts'
import { testServer } from '../testing/test-server.ts'

vi.setConfig({ testTimeout: PATIENCE_MS })

test('a project with variants, legend, findings, patterns and a path goes out and in without loss, as JSON and as YAML', async () => {
  await using server = await testServer()
  const owner = await server.owner()
  const sample = await sampleProject('mine')
  await owner.call('createProject', { body: { ...sample, variants: [], path: { stages: [] } } })
  const params = { project: 'mine' }
  const { id: variant } = await owner.call('branchVariant', {
    params,
    body: { name: 'Nur der Dienst', from: { variant: 'main', seq: 3 } },
  })
  const { id: gone } = await owner.call('branchVariant', {
    params,
    body: { name: 'Verworfen', from: { variant, seq: 2 } },
  })
  await owner.call('changeVariant', { params: { ...params, variant: gone }, body: { removed: true } })
  const note = newNote({
    id: 'ä ö/ü',
    block: 'channels',
    rank: 0.5,
    text: '<b>: „x“',
    colour: 'red',
    links: ['weg'],
  })
  const acts = [
    { kind: 'note-added', note: { ...note, details: '# Titel\n\n- eins\n\ttab ', segment: 'zulieferer' } },
    { kind: 'note-moved', note: 'messtechnik', block: 'keyResources', rank: -1 },
    { kind: 'legend-set', colour: 'red', meaning: 'heikel' },
    { kind: 'finding-dismissed', finding: 'no-channel:zulieferer', reason: 'kommt noch' },
    { kind: 'pattern-chosen', pattern: 'pay-per-use' },
  ].map((act, n) => ({ id: `a${n}`, act }))
  for (const on of ['main', variant])
    await owner.call('appendActs', { params, query: { variant: on }, body: { acts } })
  const { plan } = await owner.call('readProject', { params })
  await owner.call('changePart', {
    params: { ...params, part: 'plan' },
    query: { variant },
    body: { ...plan, discountRate: 0.11 },
  })
  const stages = [{ id: 'heute', variant: 'main', name: 'Heute', date: '2027-01-01' }]
  await owner.call('changePart', {
    params: { ...params, part: 'path' },
    body: { stages: [...stages, { id: 'dann', variant: gone, name: 'Dann', date: '2028-01-01' }] },
  })

  const file = await owner.call('exportProject', { params })
  expect(file.variants.map(({ id, removed }) => [id, removed])).toEqual([
    [variant, false],
    [gone, true],
  ])
  expect(file.variants[0]?.canvas.legend).toEqual({ red: 'heikel' })
  expect(file.variants[0]?.plan.discountRate).toBe(0.11)
  const answer = await owner.fetch('exportProjectYaml', { params })
  expect(answer.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
  const yaml = readProject(await answer.text(), { file: 'mine.yaml' })
  expect(yaml).toEqual({ ok: true, value: file })

  await owner.call('createProject', { body: { ...file, id: 'again' } })
  const again = { project: 'again' }
  expect(await owner.call('exportProject', { params: again })).toEqual({ ...file, id: 'again' })
  const before = await owner.call('listVariants', { params })
  const after = await owner.call('listVariants', { params: again })
  const seen = (list: typeof before) =>
    list.map(({ id, name, notes, verdict, npv, light, removed }) => [
      id,
      name,
      notes,
      verdict,
      npv,
      light,
      removed,
    ])
  expect(seen(after)).toEqual(seen(before))
})

test('a project begins with a name and a provider alone; running it says what is missing', async () => {
  await using server = await testServer()
  const owner = await server.owner()
  const body = { leinwand: 1, id: 'leer', name: 'Leer', provider: 'Muster GmbH' }
  await owner.call('createProject', { body })
  const params = { project: 'leer' }
  const overview = await owner.call('overview', { params })
  expect(overview.verdict.kind).toBe('classic')
  expect(overview.circle.map(({ state }) => state)).toEqual(Array(7).fill('open'))
  expect(await owner.call('listProjects')).toHaveLength(1)
  expect(await owner.call('liveStatus', { params })).toMatchObject({ deployments: [] })
  const { job } = await owner.call('startRun', { params })
  const failure = async () => (await owner.call('readJob', { params: { ...params, job } })).failure
  await expect.poll(failure, { timeout: PATIENCE_MS }).toMatchObject({ code: 'run-without-source' })
  // From here on it grows part by part.
  const { sources, recipe, gate } = await sampleProject('x', 50)
  const put = (part: string, value: unknown) =>
    owner.call('changePart', { params: { ...params, part }, body: value })
  await put('sources', sources)
  await put('recipe', recipe)
  await put('gate', gate)
  expect(await owner.call('readProject', { params })).toMatchObject({ recipe, sources, gate })
})
