import { learnerName, type RunResult } from '@leinwand/contract'
import type { Part, Speech } from './part.ts'
import { table } from './table.ts'
import { termIn } from './terms.ts'

const SHOWN = {
  classification: ['f1', 'precision', 'recall', 'prAuc', 'rocAuc', 'matthews', 'accuracy'],
  regression: ['rmse', 'mae', 'r2'],
} as const

const trained = ({ model }: RunResult, { words, figures, language }: Speech): Part => {
  const name = learnerName(language, model.learner)
  const threshold = model.threshold === null ? '' : ` · ${words.threshold} ${figures.metric(model.threshold)}`
  const cross = model.crossValidation
  const rows = SHOWN[model.task].map(metric => [
    termIn(language, 'metrics', metric),
    figures.metric(cross.metrics[metric] ?? null),
    figures.metric(cross.baseline[metric] ?? null),
    figures.metric(model.test[metric] ?? null),
    figures.metric(model.baseline.test[metric] ?? null),
  ])
  const head = [
    words.metric,
    `${words.crossValidation} (${cross.folds})`,
    words.baseline,
    words.test,
    words.baseline,
  ]
  const confusion = model.confusion && [
    `  ${words.test}: ${figures.whole(model.confusion.truePositive)} ${words.found} · ${figures.whole(model.confusion.falseNegative)} ${words.missed} · ${figures.whole(model.confusion.falsePositive)} ${words.falseAlarms}`,
  ]
  const total = model.importance.reduce((sum, { gain }) => sum + gain, 0)
  const important = model.importance
    .slice(0, 5)
    .map(({ feature, gain }) => `${feature} ${figures.percent(gain / total)}`)
  return {
    title: words.model,
    lines: [
      `  ${name}${threshold} · ${figures.number(model.seconds)} ${words.seconds}`,
      ...table([head, ...rows]),
      ...(model.confusion ? [`  ${words.baselineIs}`] : []),
      ...(confusion ?? []),
      ...(important.length > 0 ? [`  ${words.matters}: ${important.join(' · ')}`] : []),
    ],
  }
}

type Criterion = RunResult['gate']['criteria'][number]

/** A criterion in a row: what it asks, what was found, the bound, and what that means in euro a year. */
const criterionRow = (criterion: Criterion, { kpis }: RunResult, { words, figures, language }: Speech) => {
  const kpi = kpis.find(({ id }) => id === criterion.kpi)
  const name = kpi?.name ?? termIn(language, 'metrics', criterion.metric)
  const where = criterion.on === 'test' ? words.test : words.crossValidation
  const amount = criterion.metric === 'euroPerYear'
  const unit = criterion.unit === null ? '' : ` ${criterion.unit}`
  return [
    `${criterion.passed ? '✓' : '✗'} ${name} (${where})`,
    amount ? figures.euro(criterion.value) : `${figures.metric(criterion.value)}${unit}`,
    figures.bound(criterion.bound).replace('baseline', words.baseline),
    criterion.euroPerYear === null || amount ? '' : `${figures.euro(criterion.euroPerYear)} ${words.perYear}`,
  ]
}

const gate = (result: RunResult, speech: Speech): Part => {
  const { gate } = result
  const { words } = speech
  return {
    title: `${words.gate}: ${gate.passed ? words.passed : words.failed}`,
    lines: [
      ...table(
        gate.criteria.map(criterion => criterionRow(criterion, result, speech)),
        [0, 2],
      ),
      ...(gate.passed ? [] : [`  ${words.gateFailed}`]),
    ],
  }
}

export const modelPart = (result: RunResult, speech: Speech): Part[] => [
  trained(result, speech),
  gate(result, speech),
]
