import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { watchWholeSeries } from '../anomaly/series/watch-whole-series.fixture.ts'
import { windowedGaussian } from '../anomaly/series/windowed-gaussian.ts'
import { bestNabThreshold, NAB_PROFILES, nabScore, probationRows } from './nab-score.ts'

const alarmsAt = (rows: number, ...at: number[]) =>
  Float64Array.from({ length: rows }, (_, row) => (at.includes(row) ? 1 : 0))
const windows = [{ first: 100, last: 199 }]
const sigmoid = (y: number) => 2 / (1 + Math.exp(5 * y)) - 1

test('silence scores nought, the first row of every window 100', () => {
  expect(nabScore([{ scores: alarmsAt(400), windows }], 1)).toBe(0)
  expect(nabScore([{ scores: alarmsAt(400, 100), windows }], 1)).toBe(100)
  expect(nabScore([{ scores: alarmsAt(400, 100, 150, 199), windows }], 1)).toBe(100)
})

test('late alarms earn less, false ones cost, less right behind a window', () => {
  const score = (...at: number[]) =>
    nabScore([{ scores: alarmsAt(1000, ...at), windows: [{ first: 300, last: 399 }] }], 1)
  // By hand: row 350 lies 50 of 100 rows before the end; row 200 is before any window, row 500 101 of 99 rows behind it.
  expect(score(350)).toBeCloseTo(50 * (1 + sigmoid(-0.5) / sigmoid(-1)), 10)
  expect(score(300, 200)).toBeCloseTo(100 - 50 * 0.11, 10)
  expect(score(300, 500)).toBeCloseTo(100 + 50 * 0.11 * sigmoid(101 / 99), 10)
  expect(score(300, 900)).toBeCloseTo(100 - 50 * 0.11, 10)
  // The probation, 15 % of 1000 rows, does not count.
  expect(score(300, 149)).toBe(100)
  expect([probationRows(1000), probationRows(22_695)]).toEqual([150, 750])
})

test('the best threshold is the best of all, in every profile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 60 }),
      fc.constantFrom(...Object.values(NAB_PROFILES)),
      (scores, profile) => {
        const series = [{ scores, windows: [{ first: 8, last: 11 }] }]
        const best = bestNabThreshold(series, profile)
        const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(threshold => nabScore(series, threshold, profile))
        expect(best.score).toBeCloseTo(Math.max(...all), 9)
        expect(nabScore(series, best.threshold, profile)).toBeCloseTo(best.score, 9)
      },
    ),
  )
})

const folder = fileURLToPath(new URL('../../../../shared/data/nab/', import.meta.url))
const FILES = ['machine_temperature_system_failure.csv', 'ambient_temperature_system_failure.csv'] as const
const instant = (text: string) => Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`)

const read = (file: string) => {
  const lines = readFileSync(folder + file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const times = lines.map(line => instant(line))
  const labels: Record<string, [string, string][]> = JSON.parse(readFileSync(`${folder}windows.json`, 'utf8'))
  return {
    times,
    values: lines.map(line => Number(line.split(',')[1])),
    windows: labels[`realKnownCause/${file}`]!.map(([from, to]) => ({
      first: times.findIndex(time => time >= instant(from)),
      last: times.findLastIndex(time => time <= instant(to)),
    })),
  }
}

// Skipped where ../shared/data is absent: the two series are not part of the project.
test.skipIf(!existsSync(folder))(
  'on two temperatures together, and on the machine alone, ours is above the windowed Gaussian',
  () => {
    const series = FILES.map(read)
    const ours = series.map(({ times, values, windows }) => ({
      scores: watchWholeSeries(times, values).alarms,
      windows,
    }))
    const peer = series.map(({ values, windows }) => ({ scores: windowedGaussian(values), windows }))
    for (const profile of Object.values(NAB_PROFILES)) {
      // On the room's temperature alone the peer is above ours: its two anomalies are the highest and the lowest value of a
      // year. The peer has the threshold that is best for it over both files, as the benchmark gives it; ours is at its limit.
      const { threshold, score } = bestNabThreshold(peer, profile)
      expect(nabScore(ours, 1, profile)).toBeGreaterThan(score)
      expect(nabScore([ours[0]!], 1, profile)).toBeGreaterThan(nabScore([peer[0]!], threshold, profile))
    }
  },
)
