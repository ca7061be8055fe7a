import type { JudgedModel } from '@leinwand/contract'
import { Behind } from '../../charts/behind.tsx'
import { type IntervalDot, IntervalList } from '../../charts/interval-list.tsx'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { sharedScale } from '../metrics/metric-rows.ts'
import styles from '../model.module.css'
import { RATES, useSpeech } from '../speech.ts'
import { type ComparedMetric, comparedMetrics } from './compared-metrics.ts'
import own from './comparison.module.css'
import { compareModelsWords } from './words.ts'

const dotOf = (
  value: number | null,
  range: readonly [number, number] | null,
  look: 'first' | 'second',
): IntervalDot[] => (value === null ? [] : [{ value, low: range?.[0], high: range?.[1], look }])

const useSummary = () => {
  const words = useWords(compareModelsWords)
  const { format, name } = useSpeech()
  return (rows: readonly ComparedMetric[]): string => {
    const of = (verdict: ComparedMetric['verdict']) => rows.filter(row => row.verdict === verdict)
    const named = (found: readonly ComparedMetric[]) => found.map(({ metric }) => name(metric)).join(', ')
    if (rows.length > 0 && of('alike').length === rows.length) return words.summary.alike
    const [better, worse] = [of('better'), of('worse')]
    if (better.length === rows.length) return words.summary.allBetter
    if (worse.length === rows.length) return words.summary.allWorse
    const open = of('unclear').length + of('alike').length
    return [
      better.length > 0 ? words.summary.better(named(better)) : '',
      worse.length > 0 ? words.summary.worse(named(worse)) : '',
      open > 0 ? words.summary.unclear(format.integer(open), format.integer(rows.length)) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }
}

const Figures = ({ rows }: { rows: readonly ComparedMetric[] }) => {
  const words = useWords(compareModelsWords)
  const { words: page, name, say } = useSpeech()
  const range = (id: 'firstRange' | 'secondRange', label: string): Column<ComparedMetric> => ({
    id,
    label,
    number: true,
    value: row => row[id]?.join(' – ') ?? null,
    show: row => {
      const [low, high] = row[id] ?? []
      return low === undefined || high === undefined
        ? '–'
        : page.interval(say(row.metric, low), say(row.metric, high))
    },
  })
  const columns: Column<ComparedMetric>[] = [
    { id: 'metric', label: words.metric, value: ({ metric }) => name(metric) },
    {
      id: 'first',
      label: words.first,
      number: true,
      value: row => row.first,
      show: row => say(row.metric, row.first),
    },
    range('firstRange', words.firstRange),
    {
      id: 'second',
      label: words.second,
      number: true,
      value: row => row.second,
      show: row => say(row.metric, row.second),
    },
    range('secondRange', words.secondRange),
    { id: 'verdict', label: words.verdict, value: ({ verdict }) => words.verdicts[verdict] },
  ]
  return <DataTable name={words.metrics} columns={columns} rows={rows} rowId={({ metric }) => metric} />
}

/** Metrics of two models with their intervals, and what can be said of their difference. */
export const MetricComparison = ({ first, second }: { first: JudgedModel; second: JudgedModel }) => {
  const words = useWords(compareModelsWords)
  const { name, say } = useSpeech()
  const rows = comparedMetrics(first, second)
  const summary = useSummary()(rows)
  const rates = sharedScale(
    rows
      .filter(({ metric }) => RATES.has(metric))
      .flatMap(row => [row.first, row.second, row.firstRange?.[0] ?? null]),
  )
  const ends = (row: ComparedMetric) => [
    row.first ?? 0,
    row.second ?? 0,
    ...(row.firstRange ?? []),
    ...(row.secondRange ?? []),
  ]
  return (
    <Sheet title={words.metrics}>
      <p className={styles.lead}>{summary}</p>
      <IntervalList
        label={words.metrics}
        rows={rows.map(row => ({
          id: row.metric,
          label: name(row.metric),
          dots: [
            ...dotOf(row.first, row.firstRange, 'first'),
            ...dotOf(row.second, row.secondRange, 'second'),
          ],
          scale: RATES.has(row.metric)
            ? rates
            : ([Math.min(0, ...ends(row)), Math.max(1e-12, ...ends(row)) * 1.04] as const),
          text: (
            <>
              {say(row.metric, row.first)} | {say(row.metric, row.second)}
              <span className={own.verdict} data-verdict={row.verdict}>
                {words.verdicts[row.verdict]}
              </span>
            </>
          ),
        }))}
        legend={[
          { look: 'first', text: words.left },
          { look: 'second', text: words.right },
        ]}
      />
      <p className={styles.note}>{words.rowNote}</p>
      <Behind>
        <Figures rows={rows} />
      </Behind>
    </Sheet>
  )
}
