import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  bestNabThreshold,
  NAB_PROFILES,
  nabScore,
  watchWholeSeries,
  windowedGaussian,
} from '@leinwand/learning'
import { DATA } from './cases.ts'

const FILES = ['machine_temperature_system_failure.csv', 'ambient_temperature_system_failure.csv'] as const
const instant = (text: string) => Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`)

const read = (file: string) => {
  const lines = readFileSync(join(DATA, 'nab', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const times = lines.map(line => instant(line))
  const labels: Record<string, [string, string][]> = JSON.parse(
    readFileSync(join(DATA, 'nab/windows.json'), 'utf8'),
  )
  return {
    times,
    values: lines.map(line => Number(line.split(',')[1])),
    windows: labels[`realKnownCause/${file}`]!.map(([from, to]) => ({
      first: times.findIndex(time => time >= instant(from)),
      last: times.findLastIndex(time => time <= instant(to)),
    })),
  }
}

/**
 * The score of the Numenta benchmark, standard profile, beside the windowed Gaussian: both files together, and each. The
 * peer has the threshold that is best for it over both files; ours is at its own limit, which knows no window.
 */
export const nab = () => {
  const series = FILES.map(read)
  const ours = series.map(({ times, values, windows }) => ({
    scores: watchWholeSeries(times, values).alarms,
    windows,
  }))
  const peer = series.map(({ values, windows }) => ({ scores: windowedGaussian(values), windows }))
  const profile = NAB_PROFILES.standard
  const { threshold, score } = bestNabThreshold(peer, profile)
  return [
    { name: 'both files', ours: nabScore(ours, 1, profile), peer: score },
    ...FILES.map((name, at) => ({
      name,
      ours: nabScore([ours[at]!], 1, profile),
      peer: nabScore([peer[at]!], threshold, profile),
    })),
  ]
}
