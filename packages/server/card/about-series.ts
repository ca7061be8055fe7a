import type { CardSection } from '@leinwand/flow/publish'
import type { CardContent } from './card-content.ts'
import { list, rowsTable, section, text } from './card-parts.ts'
import type { CardSpeech } from './card-speech.ts'

/** What a model of rows in the order of time was judged to be; nothing for one that predicts a number or a class. */
export const seriesVerdictSection = (
  { bundle: { manifest }, training }: CardContent,
  { words, metric, figure, share, whole, learner }: CardSpeech,
): CardSection[] => {
  const isForecast = manifest.task === 'forecast'
  if ((manifest.task !== 'anomaly' && !isForecast) || !training) return []
  const { test, cv, baseline } = training
  const names = Object.keys(test ?? cv?.mean ?? {})
  const rows = names.map(name => [
    metric(name),
    figure(test?.[name]),
    figure(baseline?.test?.[name]),
    figure(cv?.mean[name]),
  ])
  const { labelled, falseAlarmRate, coverage } = training
  return section(words.verdict, [
    text(isForecast ? words.onLaterSteps : words.onLaterRows),
    ...(labelled === undefined
      ? []
      : [text(labelled === null ? words.noLabels : words.labelled(whole(labelled)))]),
    ...rowsTable(
      '',
      [
        words.metric,
        words.model,
        baseline ? learner(baseline.learner) : words.baseline,
        words.crossValidation,
      ],
      rows,
    ),
    ...(falseAlarmRate === undefined
      ? []
      : [text(words.alarmsFrom(figure(manifest.threshold), share(falseAlarmRate)), 'strong')]),
    ...(coverage === undefined ? [] : [text(words.forecastCovers(share(coverage)), 'strong')]),
    ...list(isForecast ? words.forecastUnknowns : words.anomalyUnknowns),
  ])
}
