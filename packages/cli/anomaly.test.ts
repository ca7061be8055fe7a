import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000 })

const ROWS = 400

/** Neither chance nor clock: a number in 0 … 1 that looks drawn. */
const scatter = (n: number): number => Math.abs(Math.sin(n * 12.9898) * 43758.5453) % 1

/** Two pumps; pressure follows speed. From row 100 on every twentieth row has a pressure that does not. */
const pumps = (rows = ROWS): string => {
  const lines = ['Zeit;Pumpe;Drehzahl;Druck;Bediener;auffällig']
  for (let row = 0; row < rows; row++) {
    const speed = 1000 + 1000 * scatter(row)
    const isOdd = row >= 100 && row % 20 === 7
    const pressure = speed / 200 + 0.05 * scatter(row + 0.5) + (isOdd ? 1.5 : 0)
    const at = new Date(Date.UTC(2026, 0, 5, 6, row)).toISOString().slice(0, 19)
    lines.push(
      `${at};P${row % 2};${speed.toFixed(1).replace('.', ',')};${pressure.toFixed(3).replace('.', ',')};${'AB'[row % 2]};${isOdd ? 'ja' : 'nein'}`,
    )
  }
  return `${lines.join('\n')}\n`
}

let directory = ''
const at = (name: string) => join(directory, name)
const run = (...words: string[]) => leinwand(words, { cwd: directory })
const train = async (file: string, ...words: string[]) => {
  const ended = await run('train', file, '--task', 'anomaly', ...words, '--json')
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  return JSON.parse(ended.stdout)
}

const LABELLED = ['--time', 'Zeit', '--group', 'Pumpe', '--target', 'auffällig', '--false-alarms', '0.02']

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-anomaly-'))
  await writeFile(at('pumpen.csv'), pumps())
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test('learns the normal of labelled rows, scores a file in any order, and is judged and told', async () => {
  const made = await train('pumpen.csv', ...LABELLED, '--out', 'p.leinwand')
  expect(made).toMatchObject({
    task: 'anomaly',
    split: { kind: 'time', by: 'Zeit', trainRows: 320, testRows: 80 },
    features: ['Drehzahl', 'Druck'],
    best: { learner: 'pca-monitor', metric: 'prAuc' },
    falseAlarmRate: 0.02,
    labelled: 15,
    endedBy: 'all',
  })
  expect(made.leaderboard).toHaveLength(6)
  expect(made.test.prAuc).toBeGreaterThan(0.9)
  expect(made.threshold).toBeGreaterThan(0)

  const [head, ...lines] = pumps(60).trimEnd().split('\n')
  const later = lines.map((line, row) => (row === 40 ? line.replace(/;\d,\d+;/, ';9,500;') : line))
  await writeFile(at('neu.csv'), `${[head, ...later.toReversed()].join('\n')}\n`)
  const scored = await run('score', 'p.leinwand', 'neu.csv', '--out', 's.csv', '--json')
  expect([scored.code, scored.stderr]).toEqual([0, ''])
  expect(JSON.parse(scored.stdout)).toMatchObject({ task: 'anomaly', rows: 60, notApplicable: 0 })
  const [names, ...rows] = (await readFile(at('s.csv'), 'utf8')).trimEnd().split('\n')
  expect(names).toBe('row,Zeit,Pumpe,score,anomaly,channel,contribution,channel2,contribution2,applicable')
  // Row 40 of 60 turned round is the 20th.
  expect(rows[19]).toMatch(/^20,2026-01-05T06:40:00Z,P0,[\d.]+,true,/)
  expect(rows.filter(row => row.includes(',true,')).length).toBeLessThan(6)

  const judged = await run('evaluate', 'p.leinwand', 'pumpen.csv', '--json')
  const { metrics, confusion, rows: judgedRows } = JSON.parse(judged.stdout)
  expect(judgedRows).toBe(ROWS)
  expect(metrics.recall.value).toBeGreaterThan(0.8)
  expect(metrics.prAuc.low).toBeLessThanOrEqual(metrics.prAuc.value)
  expect(metrics.nabScore.value).toBeGreaterThan(0)
  expect(confusion.flat().reduce((sum: number, count: number) => sum + count, 0)).toBe(ROWS)

  const told = await run('card', 'p.leinwand', '--to', 'html', '--out', 'p.html', '--language', 'de')
  expect([told.code, told.stderr]).toEqual([0, ''])
  const page = await readFile(at('p.html'), 'utf8')
  for (const said of ['Modellkarte: Auffälligkeiten', 'Hauptkomponenten mit T² und Q', '15 Zeilen waren'])
    expect(page).toContain(said)
  expect((await run('card', 'p.leinwand', '--to', 'pdf', '--out', 'p.pdf')).code).toBe(0)
})

test('without labels detectors are compared by faults put in, and evaluate counts alarms', async () => {
  await writeFile(
    at('ohne.csv'),
    pumps()
      .replace(/;(ja|nein)(?=\n)/g, '')
      .replace(';auffällig', ''),
  )
  const made = await train('ohne.csv', '--time', 'Zeit', '--seed', '3', '--out', 'o.leinwand')
  expect(made).toMatchObject({ best: { metric: 'found' }, labelled: null, falseAlarmRate: 0.001 })
  const seconds = ({ leaderboard, ...rest }: { leaderboard: { loss: number }[]; best: object }) => [
    leaderboard.map(({ loss }) => loss),
    rest.best,
  ]
  expect(seconds(await train('ohne.csv', '--time', 'Zeit', '--seed', '3'))).toEqual(seconds(made))
  const judged = JSON.parse((await run('evaluate', 'o.leinwand', 'ohne.csv', '--json')).stdout)
  expect(judged.metrics.alarmRate.value).toBeLessThan(0.2)
  expect(judged.warnings[0].code).toBe('anomaly-without-labels')
  const looser = await train('ohne.csv', '--time', 'Zeit', '--seed', '3', '--false-alarms', '0.05')
  const mine = (document: { leaderboard: { learner: string }[] }) => document.leaderboard.length
  expect(mine(looser)).toBe(mine(made))
  expect(looser.threshold).not.toBe(made.threshold)
})

/** What is wrong, as one sentence, with exit code 2 and nothing written. */
const refused = async (...words: string[]) => {
  const before = (await readdir(directory)).sort()
  const ended = await run(...words)
  expect((await readdir(directory)).sort()).toEqual(before)
  expect(ended.code).toBe(2)
  return ended.stderr.trim()
}
const table = (rows: number, line: (row: number) => string, head = 'a,b') =>
  `${[head, ...Array.from({ length: rows }, (_, row) => line(row))].join('\n')}\n`

test.each([
  ['no numbers', table(80, row => `${'xyz'[row % 3]},${'uv'[row % 2]}`), 'no column with measured values'],
  ['nothing that changes', table(80, () => '4.5,7'), 'Nothing changes'],
  ['20 rows', table(20, row => `${scatter(row)},${row % 7}`), 'at least 40'],
])('%s is said', async (_, text, sentence) => {
  await writeFile(at('wrong.csv'), text)
  expect(await refused('train', 'wrong.csv', '--task', 'anomaly', '--out', 'x.leinwand')).toContain(sentence)
})

test('a wrong column is told with the nearest, unclear labels with what to do, a wrong share with its range', async () => {
  const words = ['train', 'pumpen.csv', '--task', 'anomaly']
  expect(await refused(...words, '--time', 'Zeti')).toContain('“Zeit” is probably meant')
  await writeFile(
    at('arten.csv'),
    table(80, row => `${scatter(row)},${'xyz'[row % 3]}`, 'a,art'),
  )
  expect(await refused('train', 'arten.csv', '--task', 'anomaly', '--target', 'art')).toContain('--positive')
  expect(await refused(...words, '--false-alarms', '2')).toContain('0.5')
  expect(await refused('train', 'pumpen.csv')).toContain('--target')
})

test('a flag that says what was an anomaly is left out, until somebody says that it is known before', async () => {
  const flagged = pumps()
    .trimEnd()
    .split('\n')
    .map((line, row) => `${line};${row === 0 ? 'Schalter' : line.endsWith(';ja') ? '1' : '0'}`)
  await writeFile(at('schalter.csv'), `${flagged.join('\n')}\n`)
  const without = await train('schalter.csv', ...LABELLED)
  expect(without.leaks).toMatchObject([{ column: 'Schalter', known: false }])
  expect(without.features).toEqual(['Drehzahl', 'Druck'])
  const made = await train('schalter.csv', ...LABELLED, '--known', 'Schalter')
  expect(made.leaks).toMatchObject([{ column: 'Schalter', known: true }])
  expect(made.features).toEqual(['Drehzahl', 'Druck', 'Schalter'])
})

test('gaps, infinite values, a constant column and more columns than rows are learned from', async () => {
  const value = (row: number) => (row % 11 === 0 ? '' : row === 30 ? 'inf' : scatter(row).toFixed(4))
  await writeFile(
    at('luecken.csv'),
    table(90, row => `${value(row)},7,,${scatter(row + 0.3)}`, 'a,b,c,d'),
  )
  const made = await train('luecken.csv', '--out', 'l.leinwand')
  expect(made.features).toEqual(expect.arrayContaining(['b', 'd']))
  expect(made.warnings.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['anomaly-column-constant', 'anomaly-without-time']),
  )
  expect((await run('score', 'l.leinwand', 'luecken.csv', '--out', 'l.csv')).code).toBe(0)
  const names = Array.from({ length: 70 }, (_, column) => `c${column}`)
  const wide = table(
    50,
    row => names.map((_, column) => scatter(row * 71 + column).toFixed(5)).join(','),
    names.join(','),
  )
  await writeFile(at('breit.csv'), wide)
  expect((await train('breit.csv')).features).toHaveLength(70)
})
