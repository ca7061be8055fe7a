/**
 * Trains our boosted trees and a peer on the same seeded data, one after the other, and prints the ratios.
 *   node bench/training/run.ts [--rows 100000] [--columns 20] [--trees 150] [--peer xgboost] [--json]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { logLoss, predict, takeTrainingRows, trainBoostedTrees } from '../../packages/learning/index.ts'
import { makeData } from './make-data.ts'
import { type PeerSettings, runPeer } from './run-peer.ts'

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    columns: { type: 'string', default: '20' },
    trees: { type: 'string', default: '150' },
    leaves: { type: 'string', default: '31' },
    peer: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const settings: PeerSettings = {
  train: Number(options.rows),
  columns: Number(options.columns),
  trees: Number(options.trees),
  leaves: Number(options.leaves),
  learningRate: 0.1,
}
/** A quarter as many rows again are held out. */
const data = makeData(settings.train + Math.ceil(settings.train / 4), settings.columns, 1)
const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, i) => from + i)

const trainOurs = () => {
  const task = { kind: 'classification', classes: ['no', 'yes'] } as const
  const { trees, leaves, learningRate } = settings
  const training = takeTrainingRows(data, range(0, settings.train))
  const began = performance.now()
  const model = trainBoostedTrees(
    training,
    task,
    { trees, leaves, learningRate },
    { seed: 1, threads: Number(process.env.T ?? 2) },
  )
  const seconds = (performance.now() - began) / 1000
  const heldOut = takeTrainingRows(data, range(settings.train, data.x.rows))
  const prediction = predict(model, heldOut.x)
  if (prediction.kind !== 'classification') throw new TypeError('a classifier predicts probabilities')
  return { seconds, logLoss: logLoss(heldOut.y, prediction.probabilities) }
}

const trainPeer = () => {
  const folder = mkdtempSync(join(tmpdir(), 'leinwand-bench-'))
  try {
    const file = join(folder, 'data.f64')
    const columns = data.x.columns.map(column => (column.kind === 'numeric' ? column.values : data.y))
    writeFileSync(file, Buffer.concat([...columns, data.y].map(values => Buffer.from(values.buffer))))
    return runPeer(file, settings, options.peer)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const ours = trainOurs()
const peer = trainPeer()
const ratios =
  'skipped' in peer ? {} : { seconds: ours.seconds / peer.seconds, logLoss: ours.logLoss / peer.logLoss }

if (options.json) console.log(JSON.stringify({ settings, ours, peer, ratios }))
else {
  const line = (name: string, seconds: number, loss: number) =>
    console.log(`${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s   log loss ${loss.toFixed(5)}`)
  const { train, columns, trees, leaves } = settings
  console.log(`training: ${train} rows × ${columns} columns, ${trees} trees of ${leaves} leaves`)
  line('leinwand', ours.seconds, ours.logLoss)
  if ('skipped' in peer) console.log(`skipped: no peer to compare with (${peer.skipped}).`)
  else {
    line(`${peer.name} ${peer.version}`, peer.seconds, peer.logLoss)
    const ratio = { seconds: ours.seconds / peer.seconds, loss: ours.logLoss / peer.logLoss }
    console.log(`ratio                  ${ratio.seconds.toFixed(2).padStart(7)}     ${ratio.loss.toFixed(5)}`)
  }
}
