import type { FinanceResult, Plan } from '@leinwand/method'
import type { PaperColors } from '../charts/colors.ts'
import type { Format } from '../language/format.ts'
import type { numbersWords } from './words.ts'

export type ChartInput = {
  monthly: FinanceResult['monthly']
  plan: Plan
  words: typeof numbersWords.de
  format: Format
  colors: PaperColors
}

/** What both charts of the plan share: months across, euros up, quiet lines. */
export const chartFrame = ({ monthly, plan, format, colors }: ChartInput) => ({
  grid: {
    left: 8,
    right: 12,
    top: 34,
    bottom: 4,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  },
  legend: {
    top: 0,
    left: 0,
    itemWidth: 14,
    itemHeight: 8,
    icon: 'rect',
    textStyle: { color: colors.dim, fontSize: 12 },
  },
  tooltip: {
    trigger: 'axis',
    backgroundColor: colors.sheet,
    borderColor: colors.line,
    textStyle: { color: colors.ink, fontSize: 12 },
    valueFormatter: (value: unknown) => (typeof value === 'number' ? format.euro(value) : ''),
  },
  xAxis: {
    type: 'category',
    data: monthly.map(({ month }) => format.planMonth(plan.start, month)),
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
    axisLabel: { color: colors.dim, fontSize: 11, hideOverlap: true, interval: 11 },
  },
  yAxis: {
    type: 'value',
    splitLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.dim, fontSize: 11, formatter: (value: number) => format.euro(value) },
  },
})
