import { type EvaluationReport, judgingSentence, openQuestions } from '@leinwand/contract'
import { type CardPart, type CardSection, drawCurve, LOOK } from '@leinwand/flow/publish'
import type { CardContent } from './card-content.ts'
import { chart, list, rowsTable, section, text } from './card-parts.ts'
import type { CardSpeech } from './card-speech.ts'

const SHOWN = 12
const CURVES = 4

type Dependence = EvaluationReport['explanation']['dependence'][number]

const dependenceParts = (
  { feature, kind, points }: Dependence,
  { words, figure }: CardSpeech,
): CardPart[] => {
  const line = (pick: (point: Dependence['points'][number]) => number) =>
    points.flatMap(point => (typeof point.at === 'number' ? [[point.at, pick(point)] as const] : []))
  const drawing =
    kind === 'numeric'
      ? drawCurve({
          title: words.dependence(feature),
          x: feature,
          y: words.says,
          lines: [{ name: words.says, colour: LOOK.accent, points: line(({ said }) => said) }],
          format: { x: figure, y: figure },
        })
      : null
  const step = Math.max(1, Math.ceil(points.length / SHOWN))
  const rows = points
    .filter((_, at) => at % step === 0 || at === points.length - 1)
    .map(({ at, said, low, high }) => [
      typeof at === 'number' ? figure(at) : at,
      figure(said),
      `${figure(low)} – ${figure(high)}`,
    ])
  return [
    ...chart(drawing),
    ...rowsTable(words.dependence(feature), [`${feature} ${words.at}`, words.says, words.range], rows),
  ]
}

/** What the prediction goes by, and in what direction. */
export const importanceSection = ({ explanation }: EvaluationReport, speech: CardSpeech): CardSection[] => {
  const { words, figure } = speech
  const groups = explanation.groups.slice(0, SHOWN)
  return section(words.importance, [
    text(words.importanceIs),
    ...rowsTable(
      '',
      [words.feature, words.grows, words.spread],
      groups.map(({ features, importance, sd }) => [features.join(' + '), figure(importance), figure(sd)]),
    ),
    ...rowsTable(
      words.contributionsIn[explanation.space],
      [words.feature, words.contribution],
      explanation.features
        .slice(0, SHOWN)
        .map(({ feature, contribution }) => [feature, figure(contribution)]),
    ),
    ...explanation.dependence.slice(0, CURVES).flatMap(one => dependenceParts(one, speech)),
  ])
}

export const slicesSection = (
  { slices }: EvaluationReport,
  { words, figure, whole }: CardSpeech,
): CardSection[] => {
  const worse = slices.filter(({ clearlyWorse }) => clearlyWorse)
  const shown = [...worse, ...slices.filter(({ clearlyWorse }) => !clearlyWorse)].slice(0, SHOWN)
  return section(words.slices, [
    ...(worse.length === 0 ? [text(words.noSlices)] : []),
    ...rowsTable(
      '',
      [words.slice, words.rows, words.error, words.interval, words.others],
      shown.map(({ column, value, rows, metric, others, clearlyWorse }) => [
        `${words.namedSlices[column] ?? column}: ${value}${clearlyWorse ? ` (${words.clearly})` : ''}`,
        whole(rows),
        figure(metric.value),
        `${figure(metric.low)} – ${figure(metric.high)}`,
        figure(others),
      ]),
    ),
  ])
}

export const robustnessSection = (
  { robustness: { metric: name, value, sensors } }: EvaluationReport,
  { words, figure, share, metric }: CardSpeech,
): CardSection[] => {
  const shares = [...new Set(sensors.flatMap(({ noise }) => noise.map(each => each.share)))]
  const rows = sensors
    .slice(0, SHOWN)
    .map(({ feature, noise, missing }) => [
      feature,
      ...shares.map(each => figure(noise.find(one => one.share === each)?.value)),
      figure(missing),
    ])
  return section(words.robustness, [
    text(words.robustnessIs(metric(name), figure(value))),
    ...rowsTable('', [words.feature, ...shares.map(each => words.noise(share(each))), words.missing], rows),
  ])
}

export const learningCurveSection = (
  { learningCurve }: EvaluationReport,
  { words, figure, whole, metric }: CardSpeech,
): CardSection[] => {
  if (!learningCurve) return []
  const { points, moreHelps } = learningCurve
  const line = {
    name: words.error,
    colour: LOOK.accent,
    points: points.map(({ rows, error }) => [rows, error] as const),
  }
  const y = metric(learningCurve.metric)
  return section(words.curve, [
    ...(moreHelps === null ? [] : [text(moreHelps ? words.moreHelps : words.moreDoesNot)]),
    ...chart(
      drawCurve({
        title: words.learningCurve,
        x: words.rows,
        y,
        lines: [line],
        format: { x: whole, y: figure },
      }),
    ),
    ...rowsTable(
      words.learningCurve,
      [words.rows, y],
      points.map(({ rows, error }) => [whole(rows), figure(error)]),
      0,
    ),
  ])
}

/** How rows were split, what gives the target away, and what had to be left open. */
export const splitSections = (
  { report, training }: CardContent,
  { words, whole, language }: CardSpeech,
): CardSection[] => {
  const split = training?.split
  const leaks = [
    ...(training?.leaks ?? []).filter(({ known }) => !known).map(({ column }) => words.leakLeftOut(column)),
    ...(report?.leaks ?? []).map(leak => judgingSentence(leak, language)),
  ]
  const open = report
    ? [
        ...report.undefinedMetrics.map(
          ({ metric, code }) => `${metric}: ${judgingSentence({ code, params: {} }, language)}`,
        ),
        ...openQuestions(report, split ?? null, language),
      ]
    : []
  const splitSaid = split
    ? words.splitIs(
        words.splitKinds[split.kind] ?? split.kind,
        split.by === null ? '' : words.by(split.by),
        whole(split.trainRows),
        whole(split.testRows),
        whole(split.folds),
      )
    : null
  return [
    ...section(words.split, [
      ...(splitSaid ? [text(splitSaid)] : []),
      ...(report && leaks.length === 0 ? [text(words.noLeaks)] : list(leaks)),
    ]),
    ...section(words.unknown, list(open)),
  ]
}
