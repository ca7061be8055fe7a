import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000 })

const ROWS = 240

/** Presses break when load and wear are high together; every fifth row of a press of its own. */
const presses = (rows: number): string => {
  const lines = ['Nr;Presse;Last [kN];Verschleiß;Werkstoff;gebrochen']
  for (let row = 0; row < rows; row++) {
    const load = 20 + ((row * 37) % 61)
    const wear = (row * 53) % 101
    const broken = load * wear > 4000 + 10 * ((row * 7) % 11)
    lines.push(
      `${row + 1};P${row % 5};${String(load).replace('.', ',')},5;${wear};${'ABC'[row % 3]};${broken ? 'ja' : 'nein'}`,
    )
  }
  return `${lines.join('\n')}\n`
}

let directory = ''
const at = (name: string) => join(directory, name)
const write = (name: string, text: string) => writeFile(at(name), text)
const run = (...words: string[]) => leinwand(words, { cwd: directory })
const train = (file: string, ...words: string[]) => run('train', file, ...words, '--threads', '1', '--json')

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-train-'))
  await write('pressen.csv', presses(ROWS))
  const trained = await train('pressen.csv', '--target', 'gebrochen', '--trials', '3', '--out', 'm.leinwand')
  await write('trained.json', trained.stdout)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const document = async (name: string) => JSON.parse(await readFile(at(name), 'utf8'))

test('a table becomes a model, with everything that it was judged by', async () => {
  const made = await document('trained.json')
  expect(made).toMatchObject({
    format: 'leinwand-training',
    task: 'classification',
    classes: ['false', 'true'],
    split: { kind: 'stratified', folds: 5, trainRows: 192, testRows: 48 },
    leaks: [],
    seed: 1,
    endedBy: 'trials',
    out: 'm.leinwand',
  })
  expect(made.features).toEqual(['Presse', 'Last [kN]', 'Verschleiß', 'Werkstoff'])
  expect(made.leaderboard).toHaveLength(3)
  expect(made.cv.folds).toHaveLength(5)
  expect(made.cv.mean.f1).toBeGreaterThan(made.baseline.cv.f1)
  expect(made.test.rocAuc).toBeGreaterThan(0.9)
  expect(made.warnings.map(({ code }: { code: string }) => code)).toEqual([
    'train-column-left-out',
    'train-split-by-lot',
  ])
})

/** What does not depend on how long it took. */
const timeless = ({ seconds: _, searchSeconds: __, out: ___, ...made }: Record<string, unknown>) => ({
  ...made,
  leaderboard: (made.leaderboard as { seconds: number }[]).map(({ seconds: ____, ...row }) => row),
})

test('the same seed and number of trials give the same figures again, on two threads as well', async () => {
  const words = ['pressen.csv', '--target', 'gebrochen', '--trials', '3', '--threads', '2', '--json']
  const again = await run('train', ...words)
  expect(timeless(JSON.parse(again.stdout))).toEqual(timeless(await document('trained.json')))
})

test('a bundle scores a file anywhere, without the outcome, and says where it does not apply', async () => {
  const [head, ...lines] = presses(40).trimEnd().split('\n')
  const without = [head, ...lines].map(line => line!.split(';').slice(0, 5).join(';'))
  await write('neu.csv', `${[...without, '41;P0;99999;50;Z'].join('\n')}\n`)
  const scored = await run('score', 'm.leinwand', 'neu.csv', '--out', 'scores.csv', '--json')
  expect([scored.code, scored.stderr]).toEqual([0, ''])
  expect(JSON.parse(scored.stdout)).toMatchObject({
    rows: 41,
    columns: ['row', 'Nr', 'prediction', 'probability', 'lower', 'upper', 'applicable', 'applicability'],
    notApplicable: 1,
    reasons: { 'out-of-range': 1, 'category-unseen': 1 },
  })
  const table = (await readFile(at('scores.csv'), 'utf8')).trimEnd().split('\n')
  expect(table).toHaveLength(42)
  expect(table.at(-1)).toMatch(/^41,41,(true|false),[\d.e-]+,,,false,/)
  const again = await run('score', 'm.leinwand', 'neu.csv', '--out', 'again.csv')
  expect(again.code).toBe(0)
  expect(await readFile(at('again.csv'), 'utf8')).toBe(await readFile(at('scores.csv'), 'utf8'))
})

test('a sensor that looks like a leak is left out, until somebody says that it is known before', async () => {
  const stages = ['gut', 'schwach', 'schlecht'].flatMap(stage => Array<string>(300).fill(stage))
  const lines = stages.map((stage, row) => {
    const efficiency = { gut: 47, schwach: 28, schlecht: 19 }[stage]! + ((row * 37) % 5)
    return `${efficiency};${(row * 53) % 101};${stage}`
  })
  await write('kuehler.csv', `Wirkungsgrad;Last;Kühler\n${lines.join('\n')}\n`)
  const words = ['kuehler.csv', '--target', 'Kühler', '--trials', '3']
  const leak = { column: 'Wirkungsgrad', reason: 'determines' }
  const without = JSON.parse((await train(...(words as [string]))).stdout)
  expect(without).toMatchObject({ features: ['Last'], leaks: [{ ...leak, known: false }] })

  const made = await train(...(words as [string]), '--known', 'Wirkungsgrad', '--out', 'kuehler.leinwand')
  const known = JSON.parse(made.stdout)
  expect(known).toMatchObject({ features: ['Wirkungsgrad', 'Last'], leaks: [{ ...leak, known: true }] })
  expect(known.cv.mean.accuracy).toBe(1)
  await run('card', 'kuehler.leinwand', '--to', 'html', '--lang', 'de', '--out', 'kuehler.html')
  const card = await readFile(at('kuehler.html'), 'utf8')
  expect(card).toContain('„Wirkungsgrad“ verrät das Ziel')
  expect(card).not.toContain('wurde weggelassen')

  const misspelt = await train(...(words as [string]), '--known', 'Wirkungsgrat')
  expect(misspelt.code).toBe(2)
  expect(misspelt.stdout + misspelt.stderr).toContain('Wirkungsgrad')
})

test('the model of a bundle goes out as ONNX, which names its inputs', async () => {
  const made = await run('export', 'm.leinwand', '--to', 'onnx', '--out', 'm.onnx')
  expect([made.code, made.stdout]).toEqual([0, 'm.onnx\n'])
  const bytes = await readFile(at('m.onnx'))
  for (const name of ['Leinwand', 'Verschleiß', 'probabilities']) expect(bytes.includes(name)).toBe(true)
  expect((await run('export', 'pressen.csv', '--to', 'onnx', '--out', 'x.onnx')).code).toBe(2)
})

test('a model of an ONNX file is judged and bundled in the place of a search', async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => [(row * 37) % 61, (row * 53) % 101] as const)
  const lines = rows.map(([load, wear]) => `${load};${wear};${load + wear / 2}`)
  await write('drehen.csv', `Last;Weg;Kraft\n${lines.join('\n')}\n`)
  const target = ['--target', 'Kraft']
  await train('drehen.csv', ...target, '--trials', '2', '--out', 'ours.leinwand')
  await run('export', 'ours.leinwand', '--to', 'onnx', '--out', 'theirs.onnx')
  const made = await train('drehen.csv', ...target, '--model', 'theirs.onnx', '--out', 'theirs.leinwand')
  const told = JSON.parse(made.stdout)
  expect(told).toMatchObject({ leaderboard: [], endedBy: 'given', best: { members: [] } })
  expect(told.warnings.map(({ code }: { code: string }) => code)).toContain('train-model-given')
  const scored = await Promise.all(
    ['ours', 'theirs'].map(async name => {
      await run('score', `${name}.leinwand`, 'drehen.csv', '--out', `${name}.csv`)
      const [, ...text] = (await readFile(at(`${name}.csv`), 'utf8')).trim().split('\n')
      return text.map(line => Number(line.split(',')[1]))
    }),
  )
  scored[0]!.forEach((value, row) => {
    expect(scored[1]![row]).toBeCloseTo(value, 6)
  })
  const refused = await train(
    'pressen.csv',
    '--target',
    'gebrochen',
    '--model',
    'theirs.onnx',
    '--out',
    'x.leinwand',
  )
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('“Presse” is text')])
  expect(await readdir(directory)).not.toContain('x.leinwand')
})

test('a benchmark that there is none of is said', async () => {
  const ended = await run('bench', 'lerning')
  expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('learning')])
})

test('a bundle is judged on a file that has the outcome', async () => {
  const judged = await run('evaluate', 'm.leinwand', 'pressen.csv', '--json')
  expect(judged.code).toBe(0)
  const { rows, metrics, confusion } = JSON.parse(judged.stdout)
  expect(rows).toBe(ROWS)
  expect(metrics.rocAuc.low).toBeLessThanOrEqual(metrics.rocAuc.value)
  expect(confusion.flat().reduce((sum: number, count: number) => sum + count, 0)).toBe(ROWS)
})

/** What is wrong, as one sentence, with exit code 2 and nothing written. */
const refused = async (...words: string[]) => {
  const before = (await readdir(directory)).sort()
  const ended = await run(...words)
  expect((await readdir(directory)).sort()).toEqual(before)
  expect(ended.code).toBe(2)
  return ended.stderr.trim()
}

test.each([
  ['one class', (row: number) => `${row},${row % 7},no`, 'has only the value'],
  ['a constant target', (row: number) => `${row},${row % 7},5.5`, 'has only the value “5.5”'],
  ['a target that is never known', (row: number) => `${row},${row % 7},`, 'y'],
])('%s is said', async (_, line, sentence) => {
  await write('wrong.csv', `a,b,y\n${Array.from({ length: 80 }, (__, row) => line(row)).join('\n')}\n`)
  expect(
    await refused('train', 'wrong.csv', '--target', 'y', '--trials', '2', '--out', 'x.leinwand'),
  ).toContain(sentence)
})

test('too few rows, an unknown column and a wrong metric are said with what to do', async () => {
  await write('few.csv', presses(20))
  const few = await refused(
    'train',
    'few.csv',
    '--target',
    'gebrochen',
    '--trials',
    '2',
    '--out',
    'x.leinwand',
  )
  expect(few).toMatch(/at least 40/)
  expect(await refused('train', 'pressen.csv', '--target', 'gebrochn', '--trials', '1')).toContain(
    '“gebrochen” is probably meant',
  )
  expect(
    await refused('train', 'pressen.csv', '--target', 'gebrochen', '--trials', '1', '--metric', 'rmse'),
  ).toContain('possible is logLoss')
  expect(await refused('train', 'pressen.csv', '--target', 'gebrochen', '--budget', 'soon')).toContain(
    '60s, 5m',
  )
  expect(
    await refused('train', 'pressen.csv', '--target', 'gebrochen', '--split', 'group', '--trials', '1'),
  ).toContain('--group')
})

test('with a second there is a model all the same, and what the time was too short for is said', async () => {
  const ended = await train('pressen.csv', '--target', 'gebrochen', '--budget', '10ms')
  expect(ended.code).toBe(0)
  const made = JSON.parse(ended.stdout)
  expect(made.leaderboard.map(({ learner }: { learner: string }) => learner)).toContain('constant')
})

test('a bundle that was cut, and data that lack a column, are refused with their names', async () => {
  const bytes = await readFile(at('m.leinwand'))
  await writeFile(at('cut.leinwand'), bytes.subarray(0, bytes.length >> 1))
  expect(await refused('score', 'cut.leinwand', 'pressen.csv', '--out', 'x.csv')).toContain('cut.leinwand')
  await write('other.csv', 'Nr;Presse;Last;Verschleiss;Werkstoff\n1;P1;3,5;4;A\n')
  expect(await refused('score', 'm.leinwand', 'other.csv', '--out', 'x.csv')).toContain('Verschleiß')
  expect(await refused('score', 'm.leinwand', 'pressen.csv', '--out', 'x.txt')).toContain('x.txt')
})
