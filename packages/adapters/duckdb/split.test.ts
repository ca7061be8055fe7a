import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTraining } from './training.ts'
import { openWorkbench, type Workbench } from './workbench.fixture.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const ROWS = 200
/** Every tenth row is rare; seven machines take turns; time runs backwards, two rows an instant. */
const csv = [
  'id,machine,time,y',
  ...Array.from(
    { length: ROWS },
    (_, n) => `${n},m${n % 7},${Math.floor((ROWS - 1 - n) / 2)},${n % 10 === 0 ? 'rare' : 'common'}`,
  ),
].join('\n')
const typed = { step: 'parse', columns: { id: { as: 'integer' }, time: { as: 'integer' } } }

type Placed = { id: number; machine: string; time: number; y: string; part: string; fold: number }

const splitBy = async (split: object): Promise<Placed[]> => {
  const prepared = await bench.prepare(csv, [typed, { step: 'split', ...split }])
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
  const training = await loadTraining(prepared.value, { features: [], target: 'y' })
  if (!training.ok) throw new Error(JSON.stringify(training.failure))
  const rows = await bench.preparation.rows(prepared.value.dataSet)
  return rows.map(({ values }, n) => ({
    ...(values as { id: number; machine: string; time: number; y: string }),
    part: training.value.part[n]!,
    fold: training.value.fold[n]!,
  }))
}

const count = (rows: readonly Placed[], of: (row: Placed) => string | number) =>
  Object.fromEntries(
    [...new Set(rows.map(of))].sort().map(key => [key, rows.filter(row => of(row) === key).length]),
  )
const testIds = (rows: readonly Placed[]) => rows.filter(({ part }) => part === 'test').map(({ id }) => id)

describe('split', () => {
  it('random: the share asked for, the rest dealt out evenly, and the same again with the same seed', async () => {
    const random = (seed: number) => splitBy({ kind: 'random', test: 0.25, folds: 5, seed, reason: 'alike' })
    const rows = await random(1)
    expect(count(rows, row => row.part)).toEqual({ test: 50, train: 150 })
    expect(count(rows, row => row.fold)).toEqual({ '-1': 50, 0: 30, 1: 30, 2: 30, 3: 30, 4: 30 })
    expect(testIds(await random(1))).toEqual(testIds(rows))
    expect(testIds(await random(2))).not.toEqual(testIds(rows))
  })

  it('random: lots are md5 of seed and row, so that a split outlives a version of DuckDB', async () => {
    const rows = await splitBy({ kind: 'random', test: 0.03, folds: 2, seed: 1, reason: 'alike' })
    const lot = (row: number) => createHash('md5').update(`1:${row}`).digest().readBigUInt64LE(8)
    const byLot = Array.from({ length: ROWS }, (_, row) => row).sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
    expect(testIds(rows)).toEqual(byLot.slice(0, 6).sort((a, b) => a - b))
  })

  it('stratified: each class has its share in both parts and in each fold', async () => {
    const rows = await splitBy({ kind: 'stratified', test: 0.2, folds: 4, reason: 'alike' })
    const rare = rows.filter(({ y }) => y === 'rare')
    expect(count(rows, row => row.part)).toEqual({ test: 40, train: 160 })
    expect(count(rare, row => row.fold)).toEqual({ '-1': 4, 0: 4, 1: 4, 2: 4, 3: 4 })
  })

  it('group: no group on both sides, none in two folds', async () => {
    const rows = await splitBy({ kind: 'group', by: 'machine', test: 0.3, folds: 3 })
    const places = new Map(rows.map(({ machine, part, fold }) => [machine, `${part} ${fold}`]))
    expect(rows.filter(({ machine, part, fold }) => places.get(machine) !== `${part} ${fold}`)).toEqual([])
    expect([...places.values()].filter(place => place.startsWith('test'))).toHaveLength(2)
    expect(new Set(places.values()).size).toBe(4)
  })

  it('time: the last share tests, folds follow one another, no instant is on both sides', async () => {
    const rows = await splitBy({ kind: 'time', by: 'time', test: 0.25, folds: 3 })
    const times = (of: (row: Placed) => boolean) => rows.filter(of).map(({ time }) => time)
    const blocks = [0, 1, 2].map(fold => times(row => row.fold === fold))
    const spans = [...blocks, times(({ part }) => part === 'test')].map(block => [
      Math.min(...block),
      Math.max(...block),
    ])
    expect(spans).toEqual([
      [0, 24],
      [25, 49],
      [50, 74],
      [75, 99],
    ])
  })

  it('refuses a split that leaves a part empty', async () => {
    const steps = [typed, { step: 'split', kind: 'random', test: 0.001, folds: 2, seed: 1, reason: 'alike' }]
    const prepared = await bench.prepare(csv, steps)
    expect(prepared).toMatchObject({ failure: { code: 'split-empty', params: { step: 2, part: 'test' } } })
  })
})

describe('what a learner gets', () => {
  const wide =
    'n,b,t,at,y\n1,ja,L,2024-01-01,0\n,nein,M,2024-01-01,1\n3,,L,2024-01-01,\n4,ja,H,2024-01-02,1\n5,ja,,2024-01-03,0\n'
  const columns = { n: { as: 'integer' }, b: { as: 'boolean' }, at: { as: 'date' }, y: { as: 'boolean' } }
  const prepared = async () => {
    const made = await bench.prepare(wide, [
      { step: 'parse', columns },
      { step: 'split', kind: 'time', by: 'at', test: 0.2, folds: 2 },
    ])
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    return made.value
  }

  it('numbers, truths as 1 and 0, texts as codes into the categories of the training part', async () => {
    const training = await loadTraining(await prepared(), { features: ['n', 'b', 't'], target: 'y' })
    expect(training).toEqual({
      ok: true,
      value: {
        features: [
          { name: 'n', kind: 'numeric' },
          { name: 'b', kind: 'numeric' },
          { name: 't', kind: 'categorical', categories: ['H', 'L', 'M'] },
        ],
        matrix: {
          rows: 4,
          columns: [
            { name: 'n', kind: 'numeric', values: Float64Array.of(1, Number.NaN, 4, 5) },
            { name: 'b', kind: 'numeric', values: Float64Array.of(1, 0, 1, 1) },
            {
              name: 't',
              kind: 'categorical',
              codes: Int32Array.of(1, 2, 0, -1),
              categories: ['H', 'L', 'M'],
            },
          ],
        },
        y: Float64Array.of(0, 1, 1, 0),
        classes: ['false', 'true'],
        rows: Float64Array.of(0, 1, 3, 4),
        part: ['train', 'train', 'train', 'test'],
        fold: Int32Array.of(0, 0, 1, -1),
        withoutTarget: 1,
      },
    })
  })

  it('or a reason why not', async () => {
    const of = async (wanted: Parameters<typeof loadTraining>[1]) => {
      const training = await loadTraining(await prepared(), wanted)
      return training.ok ? 'was loaded' : training.failure
    }
    expect(await of({ features: ['at'], target: 'y' })).toEqual({
      code: 'feature-type',
      params: { column: 'at', found: 'date' },
    })
    expect(await of({ features: ['T'], target: 'y' })).toEqual({
      code: 'feature-missing',
      params: { column: 'T', nearest: 't' },
    })
  })
})
