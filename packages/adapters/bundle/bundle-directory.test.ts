import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bundle } from '@leinwand/flow/deploy'
import { parseModel, serializeModel, trainConstant } from '@leinwand/learning'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleDirectory } from './bundle-directory.ts'

const x = {
  rows: 2,
  columns: [{ name: 'torque', kind: 'numeric', values: Float64Array.of(40, 60) }],
} as const
const model = trainConstant(
  { x, y: Float64Array.of(0, 1) },
  { kind: 'classification', classes: ['no', 'yes'] },
)

const bundle: Bundle = {
  manifest: {
    format: 'leinwand-bundle',
    version: 2,
    project: 'milling',
    deployment: 'warnung',
    party: 'kunde',
    mode: 'live',
    source: 'data',
    target: 'ausfall',
    features: ['torque'],
    threshold: 0.4,
    dataSet: 'a'.repeat(64),
    modelVersion: 1,
    madeAt: '2026-11-22T10:00:00.000Z',
  },
  recipe: {
    format: 'leinwand-recipe',
    version: 1,
    recipe: { id: 'r', source: 'data', steps: [], target: 'ausfall', ignore: [] },
    input: ['torque'],
    output: [{ name: 'torque', type: 'text' }],
    learned: [],
  },
  model: serializeModel(model),
  calibration: { method: 'sigmoid', classes: [{ slope: 1.5, offset: -0.25 }] },
}

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-bundle-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const kept = async () => {
  const outcome = await bundleDirectory(directory).keep(bundle)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

test('what is kept comes back, to the last bit', async () => {
  const { name } = await kept()
  const opened = await bundleDirectory(directory).open(name)
  expect(opened).toEqual({ ok: true, value: bundle })
  expect(opened.ok && parseModel(opened.value.model)).toMatchObject({ ok: true })
})

test('a bundle without a calibration has none when it is opened', async () => {
  const plain: Bundle = { ...bundle, calibration: null }
  const outcome = await bundleDirectory(directory).keep(plain)
  if (!outcome.ok) throw new Error(outcome.failure.code)
  expect(await readdir(outcome.value.path)).not.toContain('calibration.json')
  expect(await bundleDirectory(directory).open(outcome.value.name)).toEqual({ ok: true, value: plain })
})

test('the same bundle again is the same directory, and nothing lies beside it', async () => {
  const first = await kept()
  const later = { ...bundle, manifest: { ...bundle.manifest, madeAt: '2027-01-01T00:00:00.000Z' } }
  expect(await bundleDirectory(directory).keep(later)).toEqual({ ok: true, value: first })
  expect(await readdir(directory)).toEqual([first.name])
})

test.each(['recipe.json', 'model.json', 'calibration.json', 'bundle.json'])(
  'a changed %s is not opened',
  async file => {
    const { name, path } = await kept()
    const text = await readFile(join(path, file), 'utf8')
    await writeFile(join(path, file), text.replace('torque', 'torqua').replace('1.5', '2.5'))
    const opened = await bundleDirectory(directory).open(name)
    expect(opened).toMatchObject({ ok: false, failure: { code: 'bundle-altered', params: { file } } })
  },
)

test('a manifest that is cut off or newer, and names that lead elsewhere, are refused', async () => {
  const { name, path } = await kept()
  const text = await readFile(join(path, 'bundle.json'), 'utf8')
  const code = async (of: string) => {
    const opened = await bundleDirectory(directory).open(of)
    return opened.ok ? 'opened' : opened.failure.code
  }
  await writeFile(join(path, 'bundle.json'), text.slice(0, 100))
  expect(await code(name)).toBe('bundle-altered')
  await writeFile(join(path, 'bundle.json'), text.replace('"version": 2', '"version": 3'))
  expect(await code(name)).toBe('bundle-newer')
  expect(await code('not-there')).toBe('bundle-not-found')
  expect(await code(`../${directory.split('/').at(-1)}/${name}`)).toBe('bundle-not-found')
})

test('where nothing can be written, that is what is said', async () => {
  const file = join(directory, 'file')
  await writeFile(file, '')
  expect(await bundleDirectory(file).keep(bundle)).toMatchObject({
    ok: false,
    failure: { code: 'data-not-writable' },
  })
})
