import type { Overview } from '@leinwand/contract'
import type { Measurement } from '@leinwand/method'
import type { PaperColors } from '../charts/colors.ts'
import { lineFrame } from '../charts/line-frame.ts'
import type { Format } from '../language/format.ts'
import type { measurementWords } from './words.ts'

type Told = { colors: PaperColors; words: typeof measurementWords.de; format: Format }

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const DAY_MS = 86_400_000

/** What was measured over the days, between the lines that it is held against: baseline, target and what was expected. */
export const courseOption = (
  { unit, baseline, target, expected, by }: Overview['kpis'][number],
  measured: readonly Measurement[],
  { colors, words, format }: Told,
) => {
  const days = [...measured.map(({ until }) => at(until)), at(by)]
  // Of target and expected value, which often lie close, the upper one is named above its line, the other below.
  const isAbove = expected !== null && expected > target
  const [above, below] = ['insideEndTop', 'insideEndBottom']
  const aims = [
    { name: words.target, yAxis: target, color: colors.accent, position: isAbove ? below : above },
    { name: words.expected, yAxis: expected, color: colors.hardware, position: isAbove ? above : below },
  ]
  const lines = [
    { name: words.baseline, yAxis: baseline, color: colors.dim, position: 'insideMiddleTop' },
    ...aims.flatMap(({ yAxis, ...aim }) => (yAxis === null ? [] : [{ ...aim, yAxis }])),
  ]
  const values = [...measured.map(({ value }) => value), ...lines.map(({ yAxis }) => yAxis)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1
  const frame = lineFrame({
    colors,
    x: {
      name: words.dayAxis,
      write: value => format.date(new Date(value).toISOString()),
      min: Math.min(...days) - 10 * DAY_MS,
      max: Math.max(...days) + 10 * DAY_MS,
    },
    y: { name: unit, write: format.decimal, min: Math.min(low >= 0 ? 0 : low - room, low), max: high + room },
  })
  return {
    ...frame,
    grid: { ...frame.grid, top: 30 },
    legend: { show: false },
    xAxis: { ...frame.xAxis, type: 'time' },
    // The scale ends above the uppermost line to leave room for its name, and not because a figure stands there.
    yAxis: {
      ...frame.yAxis,
      axisLabel: { ...frame.yAxis.axisLabel, showMaxLabel: false },
      splitLine: { ...frame.yAxis.splitLine, showMaxLine: false },
    },
    series: [
      {
        type: 'line',
        name: words.measured,
        data: measured.map(({ until, value }) => [at(until), value]),
        symbol: 'circle',
        symbolSize: 9,
        lineStyle: { color: colors.ink, width: 1.8 },
        itemStyle: { color: colors.ink },
        markLine: {
          symbol: 'none',
          silent: true,
          data: lines.map(({ name, yAxis, color, position }) => ({
            yAxis,
            lineStyle: { color, type: 'dashed', width: 1.3 },
            label: {
              formatter: `${name} ${format.decimal(yAxis)}`,
              color,
              fontSize: 11,
              position,
            },
          })),
        },
      },
    ],
  }
}
