import { type Language, learnerName, METRIC_NAMES } from '@leinwand/contract'
import type { TrainedForecast } from '@leinwand/server/train'
import pc from 'picocolors'
import { sentence } from '../failing.ts'
import { figuresIn } from './figures.ts'
import { table } from './table.ts'
import { trainWordsIn } from './train-words.ts'

/** Shown first; the document has all. */
const SHOWN = ['mase', 'smape', 'mae', 'coverage']

/** What came of learning how a series goes on, for a person to read. */
export const forecastAccount = (made: TrainedForecast, language: Language): string => {
  const words = trainWordsIn(language)
  const figures = figuresIn(language)
  const head = SHOWN.map(metric => METRIC_NAMES[language][metric] ?? metric)
  const cells = (metrics: Readonly<Record<string, number | null>> | null) =>
    SHOWN.map(metric => figures.close(metrics?.[metric] ?? null))
  return `${[
    pc.bold(words.title),
    `  ${words.ahead(figures.whole(made.horizon), figures.whole(made.season), figures.whole(made.series))}`,
    `  ${figures.whole(made.split.trainRows)} ${words.rows} · ${figures.whole(made.split.testRows)} ${words.testRows}`,
    ...made.warnings.map(warning => `  ! ${sentence(warning, language).message}`),
    pc.bold(words.trials),
    ...table(
      [
        ['', '', ...head],
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
      ['', ...head],
      [words.metric.crossValidation, ...cells(made.cv.mean)],
      [words.metric.test, ...cells(made.test)],
      [`${words.metric.test}: ${learnerName(language, made.baseline.learner)}`, ...cells(made.baseline.test)],
    ]),
  ].join('\n')}\n`
}
