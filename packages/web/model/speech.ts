import { type JudgedModel, METRIC_NAMES } from '@leinwand/contract'
import { type Format, useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { modelWords } from './words.ts'

/** Metrics between 0 and 1, of which more is better: they share one axis. */
export const RATES: ReadonlySet<string> = new Set([
  'accuracy',
  'precision',
  'recall',
  'f1',
  'macroF1',
  'matthews',
  'rocAuc',
  'prAuc',
  'r2',
])

const written = (metric: string, value: number, format: Format): string => {
  if (metric === 'euroPerYear') return format.euro(value)
  if (metric === 'mape') return format.percent(value)
  return RATES.has(metric) ? format.rate(value) : format.decimal(value)
}

/** Classes that are called by what they are not called: `1` or `true` says nothing to a reader. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['1', 'true'])

/** How the page of a model says metrics and classes. */
export const useSpeech = () => {
  const names = METRIC_NAMES[useLanguage()]
  const words = useWords(modelWords)
  const format = useFormat()
  return {
    words,
    format,
    name: (metric: string) => names[metric] ?? metric,
    /** `–` where there is no value. */
    say: (metric: string, value: number | null | undefined) =>
      typeof value === 'number' ? written(metric, value, format) : '–',
    /** The watched class by its name; of a yes or no the name of the target says more. */
    event: ({
      target,
      report: { positive },
    }: Pick<JudgedModel, 'target'> & { report: { positive: string | null } }) =>
      words.event((positive === null || SAYS_NOTHING.has(positive) ? target : positive) ?? positive ?? '–'),
  }
}
export type Speech = ReturnType<typeof useSpeech>
