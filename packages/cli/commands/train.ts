import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Language } from '@leinwand/contract'
import type { TrainedFile, TrainFile } from '@leinwand/server/train'
import pc from 'picocolors'
import { figuresIn } from '../account/figures.ts'
import { table } from '../account/table.ts'
import { trainWordsIn } from '../account/train-words.ts'
import { complain, sentence } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { readRecipeFile } from '../read-file.ts'
import { sourceFiles } from '../source-files.ts'
import { writeWhole } from '../write-whole.ts'

export type TrainOptions = {
  target: string
  task?: 'classification' | 'regression' | 'anomaly' | 'forecast'
  positive?: string
  time?: string
  group?: string
  split?: 'random' | 'stratified' | 'group' | 'time'
  recipe?: string
  source: string[]
  cv?: number
  budget?: number
  trials?: number
  metric?: string
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
    ...made.leaks.map(({ column }) => `  ! ${column}: ${words.leak}`),
    ...made.warnings.map(warning => `  ! ${sentence(warning, language).message}`),
    pc.bold(words.trials),
    ...table([['', '', ...shown], ...rows], [1]),
    pc.bold(`${made.best.learner}${blend}`),
    ...table(
      [
        line(words.metric.crossValidation, made.cv.mean),
        line(words.metric.baseline, made.baseline.cv),
        ...(made.test ? [line(words.metric.test, made.test)] : []),
      ],
      [0],
    ),
    ...(made.threshold === null ? [] : [`  ${words.threshold} ${figures.metric(made.threshold)}`]),
  ].join('\n')}\n`
}

const askedOf = async (data: string, options: TrainOptions, signal: AbortSignal) => {
  const recipe = options.recipe === undefined ? undefined : await readRecipeFile(options.recipe)
  if (recipe && !recipe.ok) return recipe
  const sources = sourceFiles(options.source)
  if (!sources.ok) return { ok: false as const, failures: [sources.failure] }
  const { target, time, group, split, cv, seed, task, budget, trials } = options
  const asked: Omit<TrainFile, 'onProgress'> = {
    file: resolve(data),
    sources: sources.value,
    recipe: recipe?.value,
    task: task === 'classification' || task === 'regression' ? task : undefined,
    wish: { target, time, group, split, cv, hasTestFile: options.test !== undefined, seed },
    now: Date.now(),
    signal,
    budget: {
      ...(budget === undefined && trials !== undefined ? {} : { seconds: budget ?? 60 }),
      ...(trials === undefined ? {} : { trials }),
    },
    seed,
    threads: options.threads ?? availableParallelism(),
    metric: options.metric,
    positive: options.positive,
    test: options.test === undefined ? undefined : resolve(options.test),
  }
  return { ok: true as const, value: asked }
}

/** Learns a model from a file and says what it is worth. */
export const train = async (data: string, options: TrainOptions, language: Language): Promise<number> => {
  const words = trainWordsIn(language)
  const interrupted = interruption()
  const line = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${text}`)
  try {
    const asked = await askedOf(data, options, interrupted.signal)
    if (!asked.ok) return complain(asked.failures, language, options.json)
    const { trainFile } = await import('@leinwand/server/train')
    const made = await trainFile({
      ...asked.value,
      onProgress: progress => {
        if (!('trials' in progress)) return line(words[progress.stage])
        if (progress.stage === 'fitting') return line(words.fitting)
        const left = progress.secondsLeft === null ? '' : words.secondsLeft(Math.ceil(progress.secondsLeft))
        return line(words.searching(progress.trials.length, left))
      },
    })
    line('')
    if (!made.ok) return complain([made.failure], language, options.json)
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
    process.stdout.write(
      options.json ? `${JSON.stringify(document, null, 2)}\n` : account(made.value, language),
    )
    return 0
  } finally {
    interrupted.end()
  }
}
