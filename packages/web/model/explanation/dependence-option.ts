import type { EvaluationReport } from '@leinwand/contract'
import type { PaperColors } from '../../charts/colors.ts'
import { lineFrame } from '../../charts/line-frame.ts'
import type { Speech } from '../speech.ts'

type Dependence = EvaluationReport['explanation']['dependence'][number]

/** Room for the figures of the upper axis; both pictures must begin at the same place. */
const LEFT = 62

/** The curve of a number with the band of the rows, and below it where rows lie. */
export const dependenceOption = (
  { feature, points }: Dependence,
  { colors, says, share, speech }: { colors: PaperColors; says: string; share: boolean; speech: Speech },
) => {
  const { words, format } = speech
  const { explanation: own } = words
  const at = (value: number | string) => Number(value)
  const write = share ? format.percent : format.decimal
  const xs = points.map(point => at(point.at))
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const frame = lineFrame({
    colors,
    x: { name: feature, write: format.decimal, min: from, max: to },
    // The legend names it, and wraps on a telephone.
    y: { name: '', write },
  })
  const densest = Math.max(...points.map(({ density }) => density), 1e-12)
  const hidden = {
    showSymbol: false,
    silent: true,
    lineStyle: { opacity: 0 },
    stack: 'band',
    tooltip: { show: false },
  }
  return {
    ...frame,
    legend: {
      ...frame.legend,
      data: [says, { name: own.band, icon: 'rect' }, { name: own.density, icon: 'rect' }],
    },
    grid: [
      { left: LEFT, right: 20, top: 52, bottom: 96, outerBoundsMode: 'none' },
      { left: LEFT, right: 20, bottom: 42, height: 34, outerBoundsMode: 'none' },
    ],
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      ...frame.tooltip,
      formatter: (hovered: { dataIndex: number }[]) => {
        const point = points[hovered[0]?.dataIndex ?? 0]
        if (!point) return ''
        return [
          `${format.decimal(at(point.at))}: ${write(point.said)}`,
          `${own.band}: ${words.interval(write(point.low), write(point.high))}`,
          `${own.density}: ${format.percent(point.density)}`,
        ].join('<br>')
      },
    },
    xAxis: [
      { ...frame.xAxis, name: '', axisLabel: { show: false } },
      { ...frame.xAxis, gridIndex: 1 },
    ],
    yAxis: [
      { ...frame.yAxis, scale: true },
      { type: 'value', gridIndex: 1, min: 0, max: densest, show: false },
    ],
    series: [
      { ...hidden, type: 'line', name: 'low', data: points.map(point => [at(point.at), point.low]) },
      {
        ...hidden,
        type: 'line',
        name: own.band,
        data: points.map(point => [at(point.at), point.high - point.low]),
        areaStyle: { color: colors.accent, opacity: 0.16 },
        itemStyle: { color: colors.accent, opacity: 0.3 },
      },
      {
        type: 'line',
        name: says,
        data: points.map(point => [at(point.at), point.said]),
        symbolSize: 5,
        symbol: 'circle',
        lineStyle: { color: colors.accent, width: 2 },
        itemStyle: { color: colors.accent },
      },
      {
        type: 'line',
        name: own.density,
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: points.map(point => [at(point.at), point.density]),
        symbol: 'none',
        lineStyle: { color: colors.hardware, width: 1 },
        areaStyle: { color: colors.hardware, opacity: 0.45 },
        itemStyle: { color: colors.hardware, opacity: 0.7 },
      },
    ],
  }
}
