import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RunResult } from '@leinwand/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'
import { smallCsv, smallProject, writeSmall } from './testing/small-project.ts'

// Processes that train: on a busy machine they take many times as long.
vi.setConfig({ testTimeout: 120_000 })

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const milling = join(checkout, 'examples', 'milling', 'project.yaml')
const real = join(checkout, '..', 'shared', 'data', 'ai4i2020', 'ai4i2020.csv')

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-run-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const json = async (...words: string[]): Promise<RunResult> => {
  const ended = await leinwand(['run', ...words, '--data', 'kept', '--json'], { cwd: directory })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  return RunResult.parse(JSON.parse(ended.stdout))
}

/** A result without the clock: seconds, and the instants that evidence carries. */
const timeless = (result: RunResult): unknown =>
  JSON.parse(
    JSON.stringify({ ...result, seconds: {}, model: { ...result.model, seconds: 0 } }),
    (key, value) => (key === 'at' || key === 'startedAt' ? undefined : value),
  )

test('a run gives one JSON document, twice the same, and keeps whole files only', async () => {
  await writeSmall(directory)
  const first = await json('project.yaml')
  expect(first).toMatchObject({
    gate: { passed: true },
    verdict: { kind: 'hybrid' },
    deployment: [{ status: 'deployed', sample: { rows: 80 } }],
  })
  expect(timeless(await json('project.yaml'))).toEqual(timeless(first))
  const kept = await readdir(join(directory, 'kept'), { recursive: true })
  expect(kept.filter(name => /(^|\/)\./.test(name))).toEqual([])
  expect(kept).toContain(`bundles/${first.deployment[0]?.bundle}/model.json`)
})

test('a run without --json is an account in the chosen language and its numbers', async () => {
  await writeSmall(directory)
  const ended = await leinwand(['run', 'project.yaml', '--lang', 'de'], { cwd: directory })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(ended.stdout).toContain('Tor: bestanden')
  expect(ended.stdout).toContain('Geschäftsmodell: hybrid')
  expect(ended.stdout).toMatch(/Kapitalwert \d[\d.]*\s€/)
  expect(ended.stdout).not.toMatch(/undefined|NaN|\[object/)
  expect(ended.stdout).not.toMatch(/\b(parse|derive|split|f1|prAuc|rocAuc|acquire|batch)\b|\[läuft\]/)
  expect(ended.stdout).toContain('PR-AUC')
  expect(ended.stdout).toContain(
    'Verwertung bei einem externen Unternehmen: warning [nachgewiesen in diesem Lauf]',
  )
  expect(ended.stdout).toContain('das Bessere von „immer warnen“ und „nie warnen“')
  expect(ended.stdout).toMatch(
    /✓ Kapitalwert [\d.]+\s€ ≥ 0\s€ · ✓ Erlös des letzten Jahres .* ≥ seine vollen Kosten .* · ✓ tiefster Kontostand .* ≥ Kreditrahmen/,
  )
})

test('what was measured of a KPI after the deployment stands beside what was expected of it', async () => {
  const measured = '  - { id: q3, kpi: downtime, value: 4.5, until: 2027-09-30, window: drittes Quartal }'
  await writeSmall(directory, { yaml: `${smallProject}measurements:\n${measured}\n` })
  const [kpi] = (await json('project.yaml')).kpis
  expect(kpi?.expected).toBeLessThan(6)
  expect(kpi?.measured).toEqual({
    value: 4.5,
    until: '2027-09-30',
    window: 'drittes Quartal',
    toBaseline: -1.5,
    toTarget: 0.5,
    reached: false,
    // 1.5 h less at three machines, at 80 euro per hour and month.
    euroPerYear: 4320,
  })
  const account = async (...words: string[]) =>
    (await leinwand(['run', 'project.yaml', ...words], { cwd: directory })).stdout
  expect(await account('--lang', 'de')).toMatch(
    /nach der Verwertung gemessen 4,5 h \(bis 30\.09\.2027, drittes Quartal\) · -1,5 zum Ausgangswert · \+0,5 zum Ziel · Ziel noch nicht erreicht · 4\.320\s€ im Jahr/,
  )
  await writeSmall(directory)
  expect((await json('project.yaml')).kpis[0]?.measured).toBeNull()
  expect(await account('--lang', 'en')).toContain('not measured after deployment yet')
})

test('a gate that is not passed is a result: nothing is deployed, and the account says so', async () => {
  await writeSmall(directory, { yaml: smallProject.replace('min: 0.9', 'max: 0.01') })
  const result = await json('project.yaml')
  expect(result.gate.passed).toBe(false)
  expect(result.deployment).toMatchObject([{ status: 'refused', reason: 'gate-not-passed', bundle: null }])
  expect(result.warnings.map(({ code }) => code)).toContain('gate-not-passed')
  expect(result.verdict.derivation.find(({ rule }) => rule === 'D1b')?.grade).toBe('claimed')
  expect(existsSync(join(directory, 'kept', 'bundles', 'small-warning'))).toBe(false)
})

test('rows that cannot be read are counted, named, and kept beside the data set', async () => {
  const rows = smallCsv().split('\n')
  rows[3] += ',9'
  const csv = Buffer.concat([
    Buffer.from(`${rows.slice(0, 7).join('\n')}\n1\0.5,2,0\n`),
    Buffer.from(rows.slice(7).join('\n')),
  ])
  await writeSmall(directory, { csv })
  const result = await json('project.yaml')
  expect(result.profile).toMatchObject({ rows: 399, rejectedRows: 2 })
  expect(result.profile.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'too-many-columns'],
    [8, 'nul'],
  ])
  const warning = result.warnings.find(({ code }) => code === 'rows-rejected')
  expect(warning?.message).toContain('2 rows')
  expect(warning?.message).toContain('1 with the wrong number of columns (first line 4: 3 expected, 4 found)')
  expect(warning?.message).toContain('1 with a byte that does not fit the encoding (first line 8)')
  const kept = await readFile(join(directory, 'kept', String(warning?.params.kept)), 'utf8')
  expect(kept.trim().split('\n')).toHaveLength(2)
})

test('Ctrl-C ends a run with exit code 130 and leaves nothing behind', async () => {
  const yaml = smallProject.replace('trees: 5', 'trees: 10000, learningRate: 0.001, leaves: 200')
  await writeSmall(directory, { yaml, csv: smallCsv(20_000) })
  const ended = await leinwand(['run', 'project.yaml', '--data', 'kept'], {
    cwd: directory,
    // The signal comes when the run has made its first file, so that there is something to clean up.
    during: async stop => {
      while (!existsSync(join(directory, 'kept'))) await new Promise(done => setTimeout(done, 20))
      stop('SIGTERM')
    },
  })
  expect(ended).toMatchObject({ code: 130, stderr: 'Cancelled; nothing was changed.\n' })
  expect(existsSync(join(directory, 'kept'))).toBe(false)
})

test('the example of the milling machine passes its gate and is hybrid', async () => {
  const result = await json(milling)
  expect(result.verdict).toMatchObject({ kind: 'hybrid', grade: 'documented' })
  expect(result.gate.passed).toBe(true)
  expect(result.profile.leaks.map(({ column }) => column)).toEqual(['TWF', 'HDF', 'PWF', 'OSF', 'RNF'])
  expect(result.finance.blackFigures.light).toBe('green')
  expect(result.deployment).toMatchObject([{ status: 'deployed', external: true }])
})

// The published file is not part of the checkout.
test.skipIf(!existsSync(real))(
  'the same project passes its gate on the published AI4I 2020 file',
  async () => {
    const result = await json(milling, '--source', `data=${real}`)
    expect(result.profile.rows).toBe(10_000)
    expect(result.model.crossValidation).toMatchObject({ folds: 5 })
    expect(result.model.crossValidation.metrics.f1).toBeGreaterThanOrEqual(0.85)
    expect(result.gate.passed).toBe(true)
    expect(result.recipe.features).not.toContain('RNF')
    expect(result.warnings[0]?.message).toContain('TWF, HDF, PWF, OSF, RNF')
  },
)

test('the schema is JSON Schema', async () => {
  const ended = await leinwand(['schema'])
  const schema = JSON.parse(ended.stdout)
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
  expect(schema.required).toEqual(['leinwand', 'id', 'name', 'provider'])
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['canvas', 'sources', 'recipe', 'gate', 'plan', 'variants', 'path']),
  )
})
