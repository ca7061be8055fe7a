import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000 })

const ROWS = 300
const wear = (row: number) => (row * 53) % 101
const load = (row: number) => (row * 37) % 61

/** A table of parts, with more columns behind those of every part. */
const parts = (header: string, more: (row: number) => string): string =>
  [
    `load,wear,${header}`,
    ...Array.from({ length: ROWS }, (_, row) => `${load(row)},${wear(row)},${more(row)}`),
  ].join('\n')

let directory = ''
let bundled: Record<string, unknown>
const at = (name: string) => join(directory, name)
const write = (name: string, text: string) => writeFile(at(name), text)
const run = (...words: string[]) => leinwand(words, { cwd: directory })
const train = async (file: string, target: string, ...words: string[]) => {
  const wanted = ['--target', target, '--trials', '2', '--threads', '1', '--json', ...words]
  const ended = await run('train', file, ...wanted)
  return { ...ended, made: JSON.parse(ended.stdout) }
}
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-told-'))
  await write(
    'parts.csv',
    parts('quality', row => (wear(row) > 70 ? 'NOK' : 'OK')),
  )
  bundled = (await train('parts.csv', 'quality', '--out', 'parts.leinwand')).made
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test('of OK and NOK the bad one is watched, and the account says so', async () => {
  expect(bundled).toMatchObject({ classes: ['NOK', 'OK'], positive: 'NOK' })
  const told = await run('train', 'parts.csv', '--target', 'quality', '--trials', '2', '--lang', 'de')
  expect(told.stdout).toContain('beobachtete Klasse NOK')
  const other = await train('parts.csv', 'quality', '--positive', 'OK')
  expect(other.made.positive).toBe('OK')
})

test('a class that there is none of cannot be watched, and the file’s own word for one can', async () => {
  const { code, stderr } = await train('parts.csv', 'quality', '--positive', 'Nok')
  expect([code, stderr]).toEqual([2, expect.stringContaining('no class “Nok”')])
  expect(stderr).toContain('NOK, OK')
  await write(
    'ja.csv',
    parts('Ausschuss', row => (wear(row) > 70 ? 'Ja' : 'Nein')),
  )
  const { made } = await train('ja.csv', 'Ausschuss', '--positive', 'Nein')
  expect(made).toMatchObject({ classes: ['false', 'true'], positive: 'false' })
})

test('a split by time leaves a gap between what is learned from and what is tested on', async () => {
  const start = Date.UTC(2026, 0, 1)
  const hour = (row: number) => new Date(start + row * 3_600_000).toISOString().slice(0, 19)
  await write(
    'hours.csv',
    parts('time,force', row => `${hour(row)},${wear(row) + load(row) / 2}`),
  )
  const { made } = await train('hours.csv', 'force', '--time', 'time')
  expect(made.split).toMatchObject({ kind: 'time', by: 'time', gap: { rows: 3 } })
  // The rows in the gap are in neither part.
  expect(made.split.trainRows + made.split.testRows).toBe(ROWS - 3)
})

test('two numbers are two classes: each part has its share of the rare one', async () => {
  await write(
    'rare.csv',
    parts('failure', row => (row % 20 === 0 ? '1' : '0')),
  )
  const { made } = await train('rare.csv', 'failure')
  expect(made).toMatchObject({ task: 'classification', positive: '1', split: { kind: 'stratified' } })
})

test('what a person would miss is said: points in time, three numbers, a class of one row, lost values', async () => {
  await write(
    'graded.csv',
    parts('installed,grade', row => `2025-03-${String(1 + (row % 28)).padStart(2, '0')},${1 + (row % 3)}`),
  )
  const graded = await train('graded.csv', 'grade')
  expect(graded.made.task).toBe('regression')
  expect(codes(graded.made)).toEqual(
    expect.arrayContaining(['train-time-left-out', 'train-number-or-classes']),
  )
  const classes = await train('graded.csv', 'grade', '--task', 'classification')
  expect(codes(classes.made)).not.toContain('train-number-or-classes')
  const dated = await train('graded.csv', 'grade', '--time', 'installed')
  expect(codes(dated.made)).not.toContain('train-time-left-out')
  await write(
    'once.csv',
    parts('kind', row => (row === 1 ? 'odd' : row % 2 ? 'a' : 'b')),
  )
  expect(codes((await train('once.csv', 'kind')).made)).toContain('train-class-rare')
})

test('rows without a target, infinite values, and columns that tell nothing are said', async () => {
  await write(
    'some.csv',
    parts('level,depth', row => `${row === 5 ? 'inf' : row % 7},${row % 4 === 0 ? '' : (row * 17) % 97}`),
  )
  const { made } = await train('some.csv', 'depth')
  expect(codes(made)).toEqual(expect.arrayContaining(['train-marks-missing', 'target-rows-missing']))
  const lots = Array.from({ length: ROWS }, (_, row) => `${row % 2},${(row * 7919) % 293}`)
  await write('lots.csv', ['side,lot', ...lots].join('\n'))
  const nothing = await train('lots.csv', 'lot', '--trials', '3')
  expect(codes(nothing.made)).toContain('train-nothing-better')
})

test('columns with gaps do not give a measured target away', async () => {
  const rows = Array.from(
    { length: 1400 },
    (_, row) =>
      `${row % 9 === 0 ? '' : load(row)},${wear(row)},${row % 7},${(wear(row) + 3 * load(row) + ((row * 7919) % 1399) / 1399).toFixed(4)}`,
  )
  await write('force.csv', ['load,wear,kind,force', ...rows].join('\n'))
  const { made } = await train('force.csv', 'force')
  expect([made.leaks, made.features]).toEqual([[], ['load', 'wear', 'kind']])
})

test('a target, or a time, of another kind than the task needs is named', async () => {
  const text = await train('parts.csv', 'quality', '--task', 'regression')
  expect([text.code, text.stderr]).toEqual([2, expect.stringContaining('“quality” is a text')])
  await write(
    'number.csv',
    parts('depth', row => String(row + 0.5)),
  )
  const many = await train('number.csv', 'depth', '--task', 'classification')
  expect([many.code, many.stderr]).toEqual([2, expect.stringContaining('300 different values in 300 rows')])
  for (const task of ['regression', 'forecast']) {
    const time = await train('parts.csv', 'wear', '--time', 'quality', '--task', task)
    expect([time.code, time.stderr]).toEqual([
      2,
      expect.stringContaining('“quality” (--time) does not say when'),
    ])
  }
})

test('a bundle scores the same rows alike from other formats, and says what it could not read', async () => {
  const records = Array.from({ length: ROWS }, (_, row) =>
    JSON.stringify({ wear: wear(row), load: load(row) }),
  )
  await write('parts.ndjson', records.join('\n'))
  const scores = async (file: string) => {
    const ended = await run('score', 'parts.leinwand', file, '--out', 's.csv', '--json')
    expect([file, ended.code, ended.stderr]).toEqual([file, 0, ''])
    return {
      text: await readFile(at('s.csv'), 'utf8'),
      notes: codes({ warnings: JSON.parse(ended.stdout).notes }),
    }
  }
  const first = await scores('parts.csv')
  expect(await scores('parts.ndjson')).toEqual(first)
  expect(first.notes).toEqual([])
  await write(
    'units.csv',
    `load,wear\n${Array.from({ length: 50 }, (_, row) => `${row},${row} mm`).join('\n')}\n`,
  )
  expect((await scores('units.csv')).notes).toEqual(['values-lost'])
})

test('scores that cannot be written are said, not called a bug', async () => {
  const ended = await run('score', 'parts.leinwand', 'parts.csv', '--out', 'missing/s.csv')
  expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('cannot be written (ENOENT)')])
})

test('Ctrl-C ends a training with exit code 130 and leaves nothing behind', async () => {
  await mkdir(at('passing'))
  vi.stubEnv('TMPDIR', at('passing'))
  const words = ['train', 'parts.csv', '--target', 'quality', '--budget', '1h', '--out', 'late.leinwand']
  const ended = await leinwand(words, {
    cwd: directory,
    // The signal comes when the training has made its passing folder, so that there is something to clean up.
    during: async stop => {
      while ((await readdir(at('passing'))).length === 0) await new Promise(done => setTimeout(done, 20))
      stop('SIGINT')
    },
  })
  vi.unstubAllEnvs()
  expect(ended).toMatchObject({ code: 130, stderr: 'Cancelled; nothing was changed.\n' })
  expect(await readdir(at('passing'))).toEqual([])
  expect((await readdir(directory)).filter(name => name.startsWith('late'))).toEqual([])
})
