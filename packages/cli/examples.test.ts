import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { RunResult, readProject } from '@leinwand/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

// Processes that train on real files: on a busy machine they take many times as long.
vi.setConfig({ testTimeout: 300_000 })

const root = resolve(import.meta.dirname, '../..')
const data = process.env.LEINWAND_SHARED_DATA ?? resolve(root, '../shared/data')

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-examples-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

/** Runs an example with so few trees that it takes seconds; everything else is as it stands. */
const run = async (example: string, files: Readonly<Record<string, string>>): Promise<RunResult> => {
  const file = join(root, 'examples', example, 'project.yaml')
  const read = readProject(await readFile(file, 'utf8'), { file })
  if (!read.ok) throw new Error(JSON.stringify(read.failures))
  const learner = { ...read.value.learner, parameters: { trees: 20, learningRate: 0.2, minLeafRows: 20 } }
  await writeFile(join(directory, 'project.json'), JSON.stringify({ ...read.value, learner }))
  const sources = Object.entries(files).flatMap(([id, file]) => ['--source', `${id}=${join(data, file)}`])
  const ended = await leinwand(['run', 'project.json', ...sources, '--data', 'kept', '--json'], {
    cwd: directory,
  })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  return RunResult.parse(JSON.parse(ended.stdout))
}

const hydraulicFiles = Object.fromEntries(
  ['SE', 'CE', 'CP', 'TS1', 'TS2', 'TS3', 'TS4', 'VS1', 'profile'].map(id => [id, `hydraulic/${id}.txt`]),
)

describe.skipIf(!existsSync(join(data, 'hydraulic')))(
  'hydraulic (skipped where ../shared/data is absent)',
  () => {
    test('goes once round the circle with nine files', async () => {
      const { model, gate, recipe, deployment, verdict } = await run('hydraulic', hydraulicFiles)
      expect(gate.criteria.map(({ id }) => id)).toEqual([
        'stillstand-ziel',
        'stufen-kreuz',
        'stufen-test',
        'gewinn-test',
      ])
      expect(gate.criteria.every(({ value, interval }) => value !== null && interval !== null)).toBe(true)
      // Neither the rig's schedule nor another part's condition is learned from.
      const learned = model.importance.map(({ feature }) => feature)
      expect(learned.filter(name => !/^(SE|CE|CP|TS[1-4]|VS1)_/.test(name))).toEqual([])
      expect(recipe.steps.every(({ lost }) => Object.keys(lost).length === 0)).toBe(true)
      expect(model.crossValidation.metrics.macroF1).toBeGreaterThan(0.8)
      // Rows that are made of many are not made live; in batches they are.
      expect(deployment).toMatchObject([{ mode: 'batch', status: 'deployed' }])
      expect(verdict).toMatchObject({ kind: 'hybrid' })
    })
  },
)

describe.skipIf(!existsSync(join(data, 'cmapss')))(
  'turbofan (skipped where ../shared/data is absent)',
  () => {
    test('goes once round the circle with whole engines out', async () => {
      const { model, gate, deployment } = await run('turbofan', { fahrten: 'cmapss/train_FD001.txt' })
      expect(gate).toMatchObject({ passed: true })
      expect(model.crossValidation.metrics.rmse).toBeLessThan(20)
      expect(model.test.rmse).toBeLessThan(20)
      expect(deployment).toMatchObject([{ status: 'deployed' }])
    })
  },
)
