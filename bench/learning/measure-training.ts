import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeData } from './make-data.ts'
import { PEERS, runPeer } from './run-peer.ts'
import type { TrainingFigures, TrainingResult, TrainingSettings } from './training-settings.ts'

/** `ratios`: ours over the peer's. */
export type TrainingComparison = {
  settings: TrainingSettings
  ours: TrainingFigures
  peers: { peer: string; result: TrainingResult; ratios?: Record<string, number> }[]
}

const trainOurs = (file: string, settings: TrainingSettings, rows: number): TrainingFigures => {
  const script = new URL('./train-ours.ts', import.meta.url).pathname
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, file, JSON.stringify({ ...settings, rows })],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const compare = (file: string, settings: TrainingSettings, rows: number): TrainingComparison => {
  const ours = trainOurs(file, settings, rows)
  const peers = PEERS.map(peer => {
    const result = runPeer(file, settings, peer)
    if ('skipped' in result) return { peer, result }
    const ratios = {
      seconds: ours.seconds / result.seconds,
      cpuSeconds: ours.cpuSeconds / result.cpuSeconds,
      logLoss: ours.logLoss / result.logLoss,
    }
    return { peer, result, ratios }
  })
  return { settings, ours, peers }
}

/** Trains ours and every peer that is there on the same seeded data, each in a process of its own, for each number of threads. */
export const measureTraining = (
  settings: Omit<TrainingSettings, 'threads'>,
  threads: readonly number[],
): TrainingComparison[] => {
  const folder = mkdtempSync(join(tmpdir(), 'leinwand-bench-'))
  try {
    const file = join(folder, 'data.f64')
    /** A quarter as many rows again are held out. */
    const rows = settings.train + Math.ceil(settings.train / 4)
    const { x, y } = makeData(rows, settings.columns, 1)
    for (const values of [...x.columns.map(column => (column.kind === 'numeric' ? column.values : y)), y])
      writeFileSync(file, new Uint8Array(values.buffer), { flag: 'a' })
    return threads.map(count => compare(file, { ...settings, threads: count }, rows))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
