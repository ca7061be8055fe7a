import type { PaperColors } from '../../charts/colors.ts'
import type { Format } from '../../language/format.ts'

type Axes = { colors: PaperColors; format: Format; months: readonly string[] }

/** What the charts of the plan share: months across, euros up, quiet lines. */
export const chartFrame = ({ colors, format, months }: Axes) => ({
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
    data: [...months],
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
    axisLabel: { color: colors.dim, fontSize: 11, hideOverlap: true, interval: 11 },
  },
  yAxis: {
    type: 'value',
    // Labels are whole euros; without this an account at nought reads 0 €, 0 €, 1 €, 1 €.
    minInterval: 1,
    splitLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.dim, fontSize: 11, formatter: (value: number) => format.euro(value) },
  },
})
