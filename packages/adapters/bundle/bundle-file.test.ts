import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelBundle } from '@leinwand/flow/deploy'
import { serializeModel, trainConstant } from '@leinwand/learning'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleBytes, readBundleFile } from './index.ts'

const x = {
  rows: 2,
  columns: [{ name: 'torque', kind: 'numeric', values: Float64Array.of(40, 60) }],
} as const

const bundle: ModelBundle = {
  manifest: {
    format: 'leinwand-model-bundle',
    version: 1,
    task: 'classification',
    target: 'ausfall',
    features: ['torque'],
    classes: ['no', 'yes'],
    positive: 'yes',
    threshold: 0.4,
    trainedOn: { dataSet: 'a'.repeat(64), rows: 2 },
    seed: 1,
    madeAt: '2026-11-28T10:00:00.000Z',
  },
  recipe: {
    format: 'leinwand-recipe',
    version: 1,
    recipe: { id: 'r', source: 'data', steps: [], target: 'ausfall', ignore: [] },
    input: ['torque'],
    output: [{ name: 'torque', type: 'text' }],
    learned: [],
  },
  model: serializeModel(
    trainConstant({ x, y: Float64Array.of(0, 1) }, { kind: 'classification', classes: ['no', 'yes'] }),
  ),
  parts: { limits: '{"ranges":{}}' },
}

let directory = ''
let file = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-bundle-'))
  file = join(directory, 'model.leinwand')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const codeOf = async (bytes: Uint8Array | string) => {
  await writeFile(file, bytes)
  const opened = await readBundleFile(file)
  return opened.ok ? 'opened' : opened.failure.code
}

/** The bundle with one of its files changed. */
const changed = (name: string, change: (text: string) => string) => {
  const files = unzipSync(bundleBytes(bundle))
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name]!))) })
}

test('what is written comes back, to the last bit, and the same bundle is the same bytes', async () => {
  await writeFile(file, bundleBytes(bundle))
  expect(await readBundleFile(file)).toEqual({ ok: true, value: bundle })
  expect(bundleBytes(bundle)).toEqual(new Uint8Array(await readFile(file)))
})

test('one that is cut off anywhere, or no bundle at all, is not opened', async () => {
  const bytes = bundleBytes(bundle)
  for (const share of [0, 0.1, 0.5, 0.9, 0.99])
    expect(await codeOf(bytes.subarray(0, Math.floor(share * bytes.length)))).toBe('bundle-unreadable')
  expect(await codeOf('torque,ausfall\n1,0\n')).toBe('bundle-unreadable')
  expect(await codeOf(zipSync({ 'bundle.json': strToU8('{}') }))).toBe('bundle-unreadable')
})

test.each(['recipe.json', 'model.json', 'limits.json'])('a changed %s is not opened', async name => {
  const opened = await codeOf(changed(name, text => text.replace('r', 'x')))
  expect(opened).toBe('bundle-altered')
})

test('a missing part and a damaged manifest are noticed, a newer version is named', async () => {
  const { 'model.json': _, ...without } = unzipSync(bundleBytes(bundle))
  expect(await codeOf(zipSync(without))).toBe('bundle-altered')
  expect(
    await codeOf(changed('bundle.json', text => text.replace('"threshold": 0.4', '"threshold": "x"'))),
  ).toBe('bundle-altered')
  expect(await codeOf(changed('bundle.json', text => text.replace('"version": 1', '"version": 2')))).toBe(
    'bundle-newer',
  )
})

test('a file that is not there is said', async () => {
  expect(await readBundleFile(join(directory, 'none'))).toMatchObject({
    ok: false,
    failure: { code: 'bundle-not-found' },
  })
})
