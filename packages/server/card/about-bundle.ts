import { createHash } from 'node:crypto'
import { STEP_NAMES } from '@leinwand/contract'
import type { CardSection } from '@leinwand/flow/publish'
import type { Step } from '@leinwand/recipe'
import type { CardContent } from './card-content.ts'
import { rowsTable, section, text } from './card-parts.ts'
import type { CardSpeech } from './card-speech.ts'

const LONGEST = 300
const SHOWN = 30

const shortened = (said: string): string => (said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said)

/** What the model is for, out of what, and when. */
export const purposeSection = (
  { bundle: { manifest }, report, training }: CardContent,
  { words, whole, day }: CardSpeech,
): CardSection[] => {
  const target = manifest.target ?? '–'
  const isAnomaly = manifest.task === 'anomaly'
  const { horizon } = training ?? {}
  const purpose =
    horizon !== undefined
      ? words.forForecast(target, whole(horizon))
      : manifest.classes
        ? words.forClass(target)
        : words.forNumber(target)
  const rows = [
    ...(isAnomaly && manifest.target === null ? [] : [[words.target, target]]),
    ...(manifest.classes ? [[words.classes, manifest.classes.join(', ')]] : []),
    ...(manifest.positive === null ? [] : [[words.watched, manifest.positive]]),
    [words.trainedOn, whole(manifest.trainedOn.rows)],
    ...(report ? [[words.judgedOn, whole(report.rows)]] : []),
    ...(report && report.groups !== null ? [[words.groups, whole(report.groups)]] : []),
    [words.inputs, shortened(manifest.features.join(', '))],
    [words.seed, String(manifest.seed)],
    [words.made, day(manifest.madeAt)],
  ]
  return section(words.purpose, [
    text(isAnomaly ? words.forAnomaly : purpose, 'strong'),
    ...(report || isAnomaly || horizon !== undefined ? [] : [text(words.noReport)]),
    ...rowsTable('', [words.item, words.value], rows, 2),
  ])
}

/** Ranges and categories that the model was trained within. */
export const limitsSection = (
  { bundle: { limits, manifest }, report }: CardContent,
  { words, figure, share }: CardSpeech,
): CardSection[] => {
  const isAnomaly = manifest.task === 'anomaly'
  const known = limits?.features ?? []
  const rows = known
    .slice(0, SHOWN)
    .map(feature =>
      feature.kind === 'numeric'
        ? [
            feature.name,
            figure(feature.low),
            figure(feature.high),
            feature.missingSeen ? words.yes : words.no,
          ]
        : [feature.name, shortened(feature.seen.join(', ')), '', feature.missingSeen ? words.yes : words.no],
    )
  return section(words.limits, [
    ...(known.length > 0 ? [text(isAnomaly ? words.anomalyLimitsAre : words.limitsAre)] : []),
    ...(report ? [text(words.applicable(share(report.limits.applicable)))] : []),
    ...(report && report.limits.errorOutside !== null
      ? [text(words.outside(figure(report.limits.errorInside), figure(report.limits.errorOutside)))]
      : []),
    ...rowsTable('', [words.feature, words.from, words.to, words.mayMiss], rows, 4),
  ])
}

const stepSaid = (step: Step): string => {
  const { step: _, ...rest } = step as Record<string, unknown>
  if ('columns' in rest && typeof rest.columns === 'object' && rest.columns !== null) {
    const names = Array.isArray(rest.columns)
      ? rest.columns.map(column =>
          typeof column === 'string' ? column : String(Reflect.get(column, 'name')),
        )
      : Object.keys(rest.columns)
    return shortened(names.join(', '))
  }
  return shortened(
    Object.entries(rest)
      .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
      .join(', '),
  )
}

export const recipeSection = (
  { bundle: { recipe } }: CardContent,
  { words, language }: CardSpeech,
): CardSection[] =>
  section(
    words.recipe,
    rowsTable(
      '',
      [words.step, words.does],
      recipe.recipe.steps.map((step, at) => [
        `${at + 1}. ${STEP_NAMES[language][step.step]}`,
        stepSaid(step),
      ]),
      2,
    ),
  )

const MOST_TRIALS = 10

/** Which learner with which parameters, and among which it was chosen. */
export const learnerSection = (
  { bundle: { model }, training }: CardContent,
  { words, whole, figure, metric, learner: named }: CardSpeech,
): CardSection[] => {
  const own = Object.entries(Object('parameters' in model ? model.parameters : {})).map(([name, value]) => [
    name,
    typeof value === 'number' ? figure(value) : typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const trials = training?.leaderboard ?? []
  return section(words.learner, [
    text(
      training && trials.length > 0
        ? words.chosen(named(model.learner), whole(trials.length), metric(training.best.metric))
        : named(model.learner),
    ),
    ...rowsTable(words.parameters, [words.parameters, words.value], own),
    ...rowsTable(
      words.trials,
      [words.learner, words.trial, words.loss],
      trials.slice(0, MOST_TRIALS).map(row => [named(row.learner), whole(row.trial), figure(row.loss)]),
    ),
  ])
}

export const versionsSection = (
  { bundle: { manifest, model, parts }, bytes }: CardContent,
  { words }: CardSpeech,
): CardSection[] => {
  const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest('hex')
  return section(words.versions, [
    ...rowsTable(
      '',
      [words.item, words.value],
      [
        [words.format, `${manifest.format} ${manifest.version}, ${model.format} ${model.version}`],
        [words.fileSum, sha256(bytes)],
        [words.dataSum, manifest.trainedOn.dataSet],
        ...Object.entries(parts).map(([name, part]) => [`${name}.json`, sha256(part)]),
      ],
      2,
    ),
  ])
}
