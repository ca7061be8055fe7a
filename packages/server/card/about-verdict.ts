import { type EvaluationReport, judgedFigures, leadingMetric } from '@leinwand/contract'
import { type CardSection, drawCurve, LOOK } from '@leinwand/flow/publish'
import { chart, rowsTable, section, text } from './card-parts.ts'
import type { CardSpeech } from './card-speech.ts'

/** Figures that need a plan of costs or a clock, and are said elsewhere or not known. */
const ELSEWHERE = new Set(['euroPerYear', 'falseAlarmsPerWeek', 'missedAlarmsPerWeek'])

/** Metrics with intervals, beside what is reached without a model, and fold by fold. */
export const verdictSection = (
  report: EvaluationReport,
  { words, metric, figure, whole }: CardSpeech,
): CardSection[] => {
  const { model, baseline, intervals } = judgedFigures(report)
  const { crossValidation } = report.metrics
  const names = Object.keys(crossValidation.metrics).filter(name => !ELSEWHERE.has(name))
  const first = leadingMetric(report)
  const rows = names.map(name => {
    const within = intervals[name]
    const known = within && within.low !== null && within.high !== null
    return [
      metric(name),
      figure(model[name]),
      known ? `${figure(within.low)} – ${figure(within.high)}` : '–',
      figure(baseline[name]),
      figure(crossValidation.metrics[name]),
    ]
  })
  const head = [words.metric, words.model, words.interval, words.baseline, words.crossValidation]
  const said = names.slice(0, 6)
  return section(words.verdict, [
    text(words.better(metric(first), figure(model[first]), figure(baseline[first])), 'strong'),
    text(report.judgedOn === 'test' ? words.onTest : words.onFolds),
    ...rowsTable('', head, rows),
    ...rowsTable(
      words.folds,
      [words.fold, ...said.map(metric)],
      crossValidation.perFold.map((fold, at) => [whole(at + 1), ...said.map(name => figure(fold[name]))]),
    ),
  ])
}

/** Where the alarm begins, what is confused there, and what each threshold would be worth. */
export const thresholdSection = (
  { threshold, positive, metrics: { confusion } }: EvaluationReport,
  { words, figure, euro, whole }: CardSpeech,
): CardSection[] => {
  if (!threshold) return []
  const name = positive ?? ''
  const { counted, euroPerYear, curve } = threshold
  return section(words.threshold, [
    text(words.thresholdBy[threshold.by](figure(threshold.value)), 'strong'),
    ...(confusion
      ? rowsTable(
          words.confusion,
          [words.actually, words.saidYes(name), words.saidNo(name)],
          [
            [name, whole(confusion.truePositive), whole(confusion.falseNegative)],
            [words.not(name), whole(confusion.falsePositive), whole(confusion.trueNegative)],
          ],
        )
      : []),
    ...(euroPerYear
      ? rowsTable(
          '',
          [words.item, words.value, words.interval],
          [[words.euro, euro(euroPerYear.value), `${euro(euroPerYear.low)} – ${euro(euroPerYear.high)}`]],
        )
      : []),
    ...(euroPerYear ? [text(words.counted[counted])] : []),
    ...chart(
      drawCurve({
        title: words.euroOver,
        x: words.thresholdAt,
        y: words.euro,
        lines: [
          {
            name: words.euro,
            colour: LOOK.accent,
            points: curve.map(point => [point.threshold, point.euroPerYear] as const),
          },
        ],
        format: { x: figure, y: euro },
      }),
    ),
    ...rowsTable(
      words.euroOver,
      [words.thresholdAt, words.euro],
      thinned(curve).map(point => [figure(point.threshold), euro(point.euroPerYear)]),
      0,
    ),
  ])
}

const MOST_ROWS = 12

/** So many points as a table can bear, spread over all of them. */
const thinned = <T>(points: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(points.length / MOST_ROWS))
  return points.filter((_, at) => at % step === 0 || at === points.length - 1)
}

/** Probability said against share that happened. */
export const calibrationSection = (
  { calibration }: EvaluationReport,
  { words, figure, share, whole }: CardSpeech,
): CardSection[] => {
  if (!calibration) return []
  const { method, before, after } = calibration
  const points = after.curve.map(({ said, happened }) => [said, happened] as const)
  const diagonal = [
    [0, 0],
    [1, 1],
  ] as const
  return section(words.calibration, [
    text(words.calibrated[method]),
    ...(after.error === null
      ? []
      : [text(words.calibrationError(figure(before.error), figure(after.error)))]),
    ...chart(
      drawCurve({
        title: words.calibrationCurve,
        x: words.said,
        y: words.happened,
        lines: [
          { name: words.perfect, colour: LOOK.dim, dashed: true, points: diagonal },
          { name: words.model, colour: LOOK.accent, points },
        ],
        format: { x: share, y: share },
      }),
    ),
    ...rowsTable(
      words.calibrationCurve,
      [words.said, words.happened, words.rows],
      after.curve.map(bin => [share(bin.said), share(bin.happened), whole(bin.weight)]),
      0,
    ),
  ])
}

export const coverageSection = (
  { conformal: { coverage, held, width }, task }: EvaluationReport,
  { words, share, figure }: CardSpeech,
): CardSection[] => {
  if (held === null) return []
  const say = task === 'regression' ? words.covered : words.coveredClasses
  return section(words.coverage, [text(say(share(coverage), share(held), figure(width)))])
}
