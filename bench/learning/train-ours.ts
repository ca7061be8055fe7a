/** Trains our trees on the file that run.ts wrote and prints one JSON line, as peer.py does: FILE SETTINGS_JSON */
import { closeSync, openSync, readSync } from 'node:fs'
import { logLoss, predict, type TrainingData, trainBoostedTrees } from '../../packages/learning/index.ts'
import type { TrainingFigures, TrainingSettings } from './training-settings.ts'

const [file = '', json = ''] = process.argv.slice(2)
const settings: TrainingSettings & { rows: number } = JSON.parse(json)
const { rows, train, columns, trees, leaves, learningRate, threads } = settings

const input = openSync(file, 'r')
const readColumn = (column: number, from: number, count: number): Float64Array => {
  const values = new Float64Array(count)
  readSync(input, new Uint8Array(values.buffer), 0, values.byteLength, 8 * (column * rows + from))
  return values
}
const readRows = (from: number, count: number): TrainingData => ({
  x: {
    rows: count,
    columns: Array.from({ length: columns }, (_, i) => ({
      name: `c${i}`,
      kind: 'numeric',
      values: readColumn(i, from, count),
    })),
  },
  y: readColumn(columns, from, count),
})
const data = readRows(0, train)

const peakBytes = () => process.resourceUsage().maxRSS * 1024
const before = peakBytes()
const cpuBefore = process.cpuUsage()
const began = performance.now()
const task = { kind: 'classification', classes: ['no', 'yes'] } as const
const model = trainBoostedTrees(data, task, { trees, leaves, learningRate }, { seed: 1, threads })
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(cpuBefore)
const bytes = peakBytes() - before

const heldOut = readRows(train, rows - train)
closeSync(input)
const prediction = predict(model, heldOut.x)
if (prediction.kind !== 'classification') throw new TypeError('a classifier predicts probabilities')
const figures: TrainingFigures = {
  name: 'leinwand',
  seconds,
  cpuSeconds: (user + system) / 1e6,
  logLoss: logLoss(heldOut.y, prediction.probabilities),
  bytes,
}
console.log(JSON.stringify(figures))
