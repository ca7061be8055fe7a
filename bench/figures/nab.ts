import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bestNabThreshold, NAB_PROFILES, nabScore, probationRows, windowedGaussian } from '@leinwand/learning'
import { DATA } from './cases.ts'
import { leinwand } from './leinwand.ts'

const FILES = ['machine_temperature_system_failure.csv', 'ambient_temperature_system_failure.csv'] as const
const instant = (text: string) => Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`)

type Series = ReturnType<typeof read>

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
    lines,
    values: lines.map(line => Number(line.split(',')[1])),
    windows: labels[`realKnownCause/${file}`]!.map(([from, to]) => ({
      first: times.findIndex(time => time >= instant(from)),
      last: times.findLastIndex(time => time <= instant(to)),
    })),
  }
}

/**
 * What `train --task anomaly` makes of the rows that the benchmark leaves for learning, and `score` of the whole file: 1
 * where it alarms. Rows are scored in live order; nothing is known of what comes.
 */
const alarmsOf = ({ lines }: Series): number[] => {
  const place = mkdtempSync(join(tmpdir(), 'leinwand-nab-'))
  const at = (name: string) => join(place, name)
  const write = (name: string, rows: readonly string[]) =>
    writeFileSync(at(name), ['timestamp,value', ...rows].join('\n'))
  try {
    write('begin.csv', lines.slice(0, probationRows(lines.length)))
    write('whole.csv', lines)
    const words = ['--task', 'anomaly', '--time', 'timestamp', '--out', at('bundle')]
    leinwand(['train', at('begin.csv'), ...words])
    leinwand(['score', at('bundle'), at('whole.csv'), '--out', at('scores.csv')])
    const [titles = '', ...scored] = readFileSync(at('scores.csv'), 'utf8').trim().split('\n')
    const column = titles.split(',').indexOf('anomaly')
    return scored.map(line => Number(line.split(',')[column] === 'true'))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * The score of the Numenta benchmark, standard profile, beside the windowed Gaussian: both files together, and each. The
 * peer has the threshold that is best for it over both files; ours is at its own limit, which knows no window.
 */
export const nab = () => {
  const series = FILES.map(read)
  const ours = series.map(each => ({ scores: alarmsOf(each), windows: each.windows }))
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
