/**
 * Boosted trees beside XGBoost, LightGBM and scikit-learn, as far as they can be imported; and scoring.
 *   node bench/learning/run.ts [--part large|small|scoring] [--json]
 * CPU seconds stand beside the seconds, because on a machine with other work only they compare.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { measureScoring, type ScoringFigures } from './measure-scoring.ts'
import { measureTraining, type TrainingComparison } from './measure-training.ts'
import type { TrainingFigures } from './training-settings.ts'

const { values: options } = parseArgs({
  options: { part: { type: 'string' }, json: { type: 'boolean', default: false } },
})
const isAsked = (part: string): boolean => options.part === undefined || options.part === part
const cores = availableParallelism()
const common = { leaves: 31, learningRate: 0.1 }

const printFigures = ({ name, seconds, cpuSeconds, logLoss, bytes }: TrainingFigures): void =>
  console.log(
    [
      name.padEnd(20),
      `${seconds.toFixed(2).padStart(8)} s`,
      `${cpuSeconds.toFixed(2).padStart(8)} CPU s`,
      `log loss ${logLoss.toFixed(5)}`,
      `peak +${(bytes / 1e6).toFixed(0)} MB`,
    ].join('  '),
  )

const printComparison = ({ settings, ours, peers }: TrainingComparison): void => {
  const { train, columns, trees, leaves, threads } = settings
  const binned = train * columns
  console.log(`\n${train} rows × ${columns} columns, ${trees} trees of ${leaves} leaves, threads: ${threads}`)
  printFigures(ours)
  // Threads and compiler take some 50 MB of their own, beside which small data are nothing.
  if (binned > 20e6)
    console.log(`  memory: ${(ours.bytes / binned).toFixed(2)} × the binned data (goal: under 3)`)
  for (const { peer, result, ratios } of peers) {
    if ('skipped' in result) {
      console.log(`skipped: ${peer} is not there to compare with (${result.skipped}).`)
      continue
    }
    printFigures(result)
    const ratio = (name: string) => ratios?.[name]?.toFixed(3)
    console.log(
      `  ours : ${peer} = ${ratio('seconds')} in seconds, ${ratio('cpuSeconds')} in CPU seconds, ${ratio('logLoss')} in log loss`,
    )
  }
}

const printScoring = ({ rows, trees, rowsPerSecond, microsecondsPerRow }: ScoringFigures): void => {
  console.log(`\nscoring, ${trees} trees of 31 leaves, one core`)
  console.log(`  ${rows} rows at once: ${Math.round(rowsPerSecond)} rows/s (goal: at least 500000)`)
  console.log(`  row by row: ${microsecondsPerRow.toFixed(1)} µs a row (goal: under 50)`)
}

const training = [
  ...(isAsked('large')
    ? measureTraining({ train: 1_000_000, columns: 28, trees: 100, ...common }, cores > 1 ? [cores, 1] : [1])
    : []),
  ...(isAsked('small')
    ? measureTraining({ train: 100_000, columns: 20, trees: 150, ...common }, [cores])
    : []),
]
const scoring = isAsked('scoring') ? measureScoring() : null

if (options.json) console.log(JSON.stringify({ training, scoring }))
else {
  training.forEach(printComparison)
  if (scoring) printScoring(scoring)
}
