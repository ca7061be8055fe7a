import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Language } from '@leinwand/contract'
import type { TrainedFile } from '@leinwand/server/train'
import pc from 'picocolors'
import { anomalyAccount } from '../account/anomaly-account.ts'
import { figuresIn } from '../account/figures.ts'
import { forecastAccount } from '../account/forecast-account.ts'
import { table } from '../account/table.ts'
import { trainWordsIn } from '../account/train-words.ts'
import { complain, type Failure, sentence } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { readRecipeFile } from '../read-file.ts'
import { sourceFiles } from '../source-files.ts'
import { writeWhole } from '../write-whole.ts'

export type TrainOptions = {
  target?: string
  task?: 'classification' | 'regression' | 'anomaly' | 'forecast'
  positive?: string
  time?: string
  group?: string
  known: string[]
  split?: 'random' | 'stratified' | 'group' | 'time'
  recipe?: string
  source: string[]
  cv?: number
  budget?: number
  trials?: number
  metric?: string
  model?: string
  horizon?: number
  falseAlarms: number
  seed: number
  threads?: number
  test?: string
  out?: string
  json: boolean
}

/** Metrics that are shown first; the document has all. */
const SHOWN = {
  classification: ['f1', 'precision', 'recall', 'prAuc', 'rocAuc', 'logLoss'],
  regression: ['rmse', 'mae', 'r2'],
}

const account = (made: TrainedFile, language: Language): string => {
  const words = trainWordsIn(language)
  const figures = figuresIn(language)
  const shown =
    made.classes && made.classes.length > 2 ? ['macroF1', 'accuracy', 'logLoss'] : SHOWN[made.task]
  const line = (name: string, metrics: Readonly<Record<string, number | null>>) => [
    name,
    ...shown.map(metric => `${metric} ${figures.metric(metrics[metric] ?? null)}`),
  ]
  const rows = made.leaderboard.map(row => [
    String(row.trial),
    row.learner,
    ...shown.map(metric => (row.metrics ? figures.metric(row.metrics[metric] ?? null) : words.givenUp)),
  ])
  const blend =
    made.best.members.length > 1
      ? ` (${words.members} ${made.best.members.map(({ trial, weight }) => `${trial}: ${figures.percent(weight)}`).join(', ')})`
      : ''
  return `${[
    pc.bold(words.title),
    `  ${figures.whole(made.split.trainRows)} ${words.rows} · ${figures.whole(made.split.testRows)} ${words.testRows} · ${made.features.length} ${words.features}`,
    ...made.leaks.map(({ column, known }) => `  ! ${column}: ${known ? words.leakKnown : words.leak}`),
    ...made.warnings.map(warning => `  ! ${sentence(warning, language).message}`),
    ...(rows.length > 0 ? [pc.bold(words.trials), ...table([['', '', ...shown], ...rows], [1])] : []),
    pc.bold(`${made.best.learner}${blend}`),
    ...table(
      [
        line(words.metric.crossValidation, made.cv.mean),
        line(words.metric.baseline, made.baseline.cv),
        ...(made.test ? [line(words.metric.test, made.test)] : []),
      ],
      [0],
    ),
    ...(made.positive === null ? [] : [`  ${words.watched} ${made.positive}`]),
    ...(made.threshold === null ? [] : [`  ${words.threshold} ${figures.metric(made.threshold)}`]),
  ].join('\n')}\n`
}

/** Recipe and sources as they were given. */
const givenFiles = async (options: TrainOptions) => {
  const recipe = options.recipe === undefined ? undefined : await readRecipeFile(options.recipe)
  if (recipe && !recipe.ok) return recipe
  const sources = sourceFiles(options.source)
  if (!sources.ok) return { ok: false as const, failures: [sources.failure] }
  return { ok: true as const, value: { recipe: recipe?.value, sources: sources.value } }
}

type Run = {
  data: string
  options: TrainOptions
  language: Language
  signal: AbortSignal
  line: (text: string) => unknown
}

type Made =
  | { ok: true; value: { bundle: Uint8Array; warnings: readonly Failure[] }; text: string }
  | { ok: false; failures: readonly Failure[] }

const common = ({ data, options, signal }: Run) => ({
  file: resolve(data),
  now: Date.now(),
  signal,
  seed: options.seed,
  positive: options.positive,
  test: options.test === undefined ? undefined : resolve(options.test),
  budget: {
    ...(options.budget === undefined && options.trials !== undefined
      ? {}
      : { seconds: options.budget ?? 60 }),
    ...(options.trials === undefined ? {} : { trials: options.trials }),
  },
})

const supervised = async (run: Run): Promise<Made> => {
  const { options, language, line } = run
  const words = trainWordsIn(language)
  const given = await givenFiles(options)
  if (!given.ok) return given
  const { target, time, group, known, split, cv, seed, task } = options
  if (target === undefined) return { ok: false, failures: [{ code: 'train-target-needed', params: {} }] }
  const { trainFile } = await import('@leinwand/server/train')
  const made = await trainFile({
    ...common(run),
    ...given.value,
    task: task === 'classification' || task === 'regression' ? task : undefined,
    wish: { target, time, group, known, split, cv, hasTestFile: options.test !== undefined, seed },
    threads: options.threads ?? availableParallelism(),
    metric: options.metric,
    model: options.model === undefined ? undefined : resolve(options.model),
    onProgress: progress => {
      if (!('trials' in progress)) return line(words[progress.stage])
      if (progress.stage === 'fitting') return line(words.fitting)
      const left = progress.secondsLeft === null ? '' : words.secondsLeft(Math.ceil(progress.secondsLeft))
      return line(words.searching(progress.trials.length, left))
    },
  })
  return made.ok ? { ...made, text: account(made.value, language) } : { ok: false, failures: [made.failure] }
}

const anomaly = async (run: Run): Promise<Made> => {
  const { options, language, line } = run
  const words = trainWordsIn(language)
  const given = await givenFiles(options)
  if (!given.ok) return given
  const { trainAnomaly } = await import('@leinwand/server/train')
  const made = await trainAnomaly({
    ...common(run),
    ...given.value,
    wish: { time: options.time, group: options.group, target: options.target, known: options.known },
    falseAlarmRate: options.falseAlarms,
    onProgress: ({ stage, done }) => line(stage === 'trying' ? words.trying(done) : words[stage]),
  })
  return made.ok
    ? { ...made, text: anomalyAccount(made.value, language) }
    : { ok: false, failures: [made.failure] }
}

const forecast = async (run: Run): Promise<Made> => {
  const { options, language, line } = run
  const words = trainWordsIn(language)
  const given = await givenFiles(options)
  if (!given.ok) return given
  const { trainForecast } = await import('@leinwand/server/train')
  const made = await trainForecast({
    ...common(run),
    ...given.value,
    wish: { time: options.time, group: options.group, target: options.target, known: options.known },
    threads: options.threads ?? availableParallelism(),
    horizon: options.horizon,
    origins: options.cv,
    onProgress: ({ stage, done }) => line(stage === 'trying' ? words.trying(done) : words[stage]),
  })
  return made.ok
    ? { ...made, text: forecastAccount(made.value, language) }
    : { ok: false, failures: [made.failure] }
}

const learnerOf = (task: TrainOptions['task']) =>
  task === 'anomaly' ? anomaly : task === 'forecast' ? forecast : supervised

/** Learns a model from a file and says what it is worth. */
export const train = async (data: string, options: TrainOptions, language: Language): Promise<number> => {
  const interrupted = interruption()
  const line = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${text}`)
  try {
    const run: Run = { data, options, language, signal: interrupted.signal, line }
    const made = await learnerOf(options.task)(run)
    line('')
    if (!made.ok) return complain(made.failures, language, options.json)
    const { warnings, bundle, ...rest } = made.value
    if (options.out !== undefined) {
      const written = await writeWhole(options.out, bundle)
      if (!written.ok) return complain([written.failure], language, options.json)
    }
    const document = {
      format: 'leinwand-training',
      version: 1,
      ...rest,
      out: options.out ?? null,
      warnings: warnings.map(warning => sentence(warning, language)),
    }
    process.stdout.write(options.json ? `${JSON.stringify(document, null, 2)}\n` : made.text)
    return 0
  } finally {
    interrupted.end()
  }
}
