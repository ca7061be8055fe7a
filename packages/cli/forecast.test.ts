import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000 })

const scatter = (n: number): number => Math.abs(Math.sin(n * 12.9898) * 43758.5453) % 1

/** What two lines use a month: a yearly rhythm, a slow rise, one month missing. */
const usage = (months: number): string => {
  const lines = ['Monat;Linie;Verbrauch [kWh]']
  for (const [line, size] of [
    ['A', 100],
    ['B', 900],
  ] as const)
    for (let month = 0; month < months; month++) {
      if (month === 30) continue
      const value = size * (1 + 0.004 * month) * (1 + 0.3 * Math.sin((Math.PI * month) / 6)) + scatter(month)
      const at = new Date(Date.UTC(2016, month, 1)).toISOString().slice(0, 10)
      lines.push(`${at};${line};${value.toFixed(2).replace('.', ',')}`)
    }
  return `${lines.join('\n')}\n`
}

let directory = ''
const at = (name: string) => join(directory, name)
const run = (...words: string[]) => leinwand(words, { cwd: directory })
const TASK = ['--task', 'forecast', '--time', 'Monat', '--group', 'Linie', '--target', 'Verbrauch [kWh]']

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-forecast-'))
  await writeFile(at('v.csv'), usage(96))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test('learns how series go on, says the next steps of newer ones, and is judged and told', async () => {
  const trained = await run('train', 'v.csv', ...TASK, '--threads', '1', '--out', 'v.leinwand', '--json')
  expect([trained.code, trained.stderr]).toEqual([0, ''])
  const made = JSON.parse(trained.stdout)
  expect(made).toMatchObject({ task: 'forecast', horizon: 12, season: 12, series: 2, coverage: 0.9 })
  expect(made.leaderboard.map(({ learner }: { learner: string }) => learner)).toEqual(
    expect.arrayContaining(['last-value', 'seasonal-naive', 'ets', 'mstl', 'lagged-trees']),
  )
  expect(made.cv.mean.mase).toBeLessThan(made.baseline.cv.mase)
  expect(made.test.mase).toBeLessThan(1)
  expect(made.warnings.map(({ code }: { code: string }) => code)).toEqual(['forecast-filled'])

  await writeFile(at('neu.csv'), usage(100))
  const scored = await run('score', 'v.leinwand', 'neu.csv', '--out', 's.csv', '--json')
  expect([scored.code, scored.stderr]).toEqual([0, ''])
  expect(JSON.parse(scored.stdout)).toMatchObject({ task: 'forecast', rows: 24, notApplicable: 0 })
  const [head, ...rows] = (await readFile(at('s.csv'), 'utf8')).trimEnd().split('\n')
  expect(head).toBe('row,Linie,Monat,prediction,lower,upper,applicable')
  expect(rows[0]).toMatch(/^1,A,2024-05-01,/)
  expect(rows.at(-1)).toMatch(/^24,B,2025-04-01,/)
  for (const row of rows) {
    const [, , , prediction, lower, upper] = row.split(',').map(Number)
    expect(lower!).toBeLessThan(prediction!)
    expect(upper!).toBeGreaterThan(prediction!)
  }

  const judged = JSON.parse((await run('evaluate', 'v.leinwand', 'neu.csv', '--json')).stdout)
  expect(judged.metrics.mase.value).toBeLessThan(1)
  expect(judged.metrics.coverage.value).toBeGreaterThan(0.6)
  expect(judged.metrics.coverage.high).toBeLessThanOrEqual(1)

  const told = await run('card', 'v.leinwand', '--to', 'html', '--out', 'v.html', '--language', 'en')
  expect([told.code, told.stderr]).toEqual([0, ''])
  const page = await readFile(at('v.html'), 'utf8')
  for (const said of ['over the next 12 steps', 'MASE', 'Within the interval']) expect(page).toContain(said)
})

test('with hardly any time there is a forecast all the same, and it is said that not all was compared', async () => {
  const ended = await run('train', 'v.csv', ...TASK, '--budget', '1ms', '--json')
  expect(ended.code).toBe(0)
  const made = JSON.parse(ended.stdout)
  expect(made.leaderboard).toHaveLength(1)
  expect(made.warnings.map(({ code }: { code: string }) => code)).toContain('train-budget-short')
})

test('a time that is counted in whole numbers goes on in whole numbers', async () => {
  const line = (row: number) => `${row},${(2 * row + scatter(row)).toFixed(3)}`
  await writeFile(at('hub.csv'), `hub,y\n${Array.from({ length: 60 }, (_, row) => line(row)).join('\n')}\n`)
  const words = ['--task', 'forecast', '--time', 'hub', '--target', 'y', '--trials', '3']
  expect((await run('train', 'hub.csv', ...words, '--out', 'h.leinwand')).code).toBe(0)
  expect((await run('score', 'h.leinwand', 'hub.csv', '--out', 'h.csv')).code).toBe(0)
  const rows = (await readFile(at('h.csv'), 'utf8')).trimEnd().split('\n')
  expect(rows[1]).toMatch(/^1,60,1[12]\d\.?\d*,/)
})

/** What is wrong, as one sentence, with exit code 2 and nothing written. */
const refused = async (...words: string[]) => {
  const before = (await readdir(directory)).sort()
  const ended = await run(...words, '--out', 'x.leinwand')
  expect((await readdir(directory)).sort()).toEqual(before)
  expect(ended.code).toBe(2)
  return ended.stderr.trim()
}

test('what a forecast cannot be made of is said', async () => {
  const forecast = ['--task', 'forecast']
  expect(await refused('train', 'v.csv', ...forecast, '--target', 'Verbrauch [kWh]')).toContain('--time')
  expect(await refused('train', 'v.csv', ...forecast, '--time', 'Monat')).toContain('--target')
  expect(await refused('train', 'v.csv', ...forecast, '--time', 'Monat', '--target', 'Linie')).toContain(
    'number',
  )
  expect(await refused('train', 'v.csv', ...TASK, '--horizon', '90')).toContain('at least')
  const line = (row: number) => `2026-01-01T00:00:${String(row).padStart(2, '0')},5`
  await writeFile(at('flach.csv'), `t,y\n${Array.from({ length: 60 }, (_, row) => line(row)).join('\n')}\n`)
  expect(await refused('train', 'flach.csv', ...forecast, '--time', 't', '--target', 'y')).toContain('5')
})
