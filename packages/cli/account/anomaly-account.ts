import { type Language, learnerName, METRIC_NAMES } from '@leinwand/contract'
import type { TrainedAnomaly } from '@leinwand/server/train'
import pc from 'picocolors'
import { sentence } from '../failing.ts'
import { figuresIn } from './figures.ts'
import { table } from './table.ts'
import { trainWordsIn } from './train-words.ts'

/** Shown first; the document has all. */
const SHOWN = ['found', 'falseAlarmRate']
const SHOWN_WITH_LABELS = ['prAuc', 'rocAuc', ...SHOWN]

/** What came of learning the normal, for a person to read. */
export const anomalyAccount = (made: TrainedAnomaly, language: Language): string => {
  const words = trainWordsIn(language)
  const figures = figuresIn(language)
  const shown = made.best.metric === 'prAuc' ? SHOWN_WITH_LABELS : SHOWN
  const named = (metric: string) => METRIC_NAMES[language][metric] ?? metric
  const cells = (metrics: Readonly<Record<string, number | null>> | null) =>
    shown.map(metric => figures.close(metrics?.[metric] ?? null))
  return `${[
    pc.bold(words.title),
    `  ${figures.whole(made.split.trainRows)} ${words.rows} · ${figures.whole(made.split.testRows)} ${words.testRows} · ${made.features.length} ${words.features}`,
    ...made.leaks.map(({ column, known }) => `  ! ${column}: ${known ? words.leakKnown : words.leak}`),
    ...made.warnings.map(warning => `  ! ${sentence(warning, language).message}`),
    pc.bold(words.trials),
    ...table(
      [
        ['', '', ...shown.map(named)],
        ...made.leaderboard.map(row => [
          String(row.trial),
          learnerName(language, row.learner),
          ...cells(row.metrics),
        ]),
      ],
      [1],
    ),
    pc.bold(learnerName(language, made.best.learner)),
    ...table([
      ['', ...shown.map(named)],
      [words.metric.crossValidation, ...cells(made.cv.mean)],
      [`${words.metric.test}`, ...cells(made.test)],
      [`${words.metric.test}: ${learnerName(language, made.baseline.learner)}`, ...cells(made.baseline.test)],
    ]),
    `  ${words.threshold} ${figures.metric(made.threshold)} (${words.falseAlarms} ${figures.close(made.falseAlarmRate)})`,
  ].join('\n')}\n`
}
