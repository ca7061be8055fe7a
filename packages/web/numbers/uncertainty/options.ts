import type { MonteCarlo, Plan, Tornado } from '@leinwand/method'
import type { PaperColors } from '../../charts/colors.ts'
import type { Format } from '../../language/format.ts'
import { chartFrame } from '../liquidity/chart-frame.ts'
import type { UncertaintyWords } from './words.ts'

type Look = { plan: Plan; words: UncertaintyWords; format: Format; colors: PaperColors }

/** A year apart, from the first month on; index 0 is the start. */
const yearly = (index: number): boolean => index % 12 === 1

const monthNames = (months: readonly { month: number }[], { plan, words, format }: Look): string[] =>
  months.map(({ month }) => (month === 0 ? words.start : format.planMonth(plan.start, month)))

/** Round amounts between two others, about five of them. */
export const roundTicks = (from: number, to: number): number[] => {
  const rough = (to - from) / 5
  if (!(rough > 0)) return [from]
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(times => times * size).find(each => each >= rough) ?? rough
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step)
}

/** Each assumption a bar from its low to its high net present value, the widest on top; the line is the likely value. */
export const tornadoOption = ({ bars, npv }: Tornado, look: Look) => {
  const { plan, words, format, colors } = look
  const label = (id: string) => plan.assumptions.find(each => each.id === id)?.label ?? id
  const frame = chartFrame({ ...look, months: [] })
  const zero = {
    symbol: 'none',
    silent: true,
    // Zero is among the ticks of the axis.
    label: { show: false },
    lineStyle: { color: colors.bad, type: 'dashed' },
    data: [{ xAxis: -npv }],
  }
  const narrow = matchMedia('(max-width: 640px)').matches
  const ends = bars.flatMap(({ npvLow, npvHigh }) => [npvLow, npvHigh])
  const ticks = roundTicks(Math.min(npv, ...ends), Math.max(npv, ...ends)).map(value => value - npv)
  const part = (which: 'npvLow' | 'npvHigh', name: string, color: string) => ({
    type: 'bar',
    name,
    // Both sides lie on one line, each drawn from the likely value, which the axis takes as its zero.
    barGap: '-100%',
    data: bars.map(bar => Math.round(bar[which] - npv)),
    itemStyle: { color, opacity: 0.75 },
    barMaxWidth: 18,
  })
  return {
    ...frame,
    tooltip: {
      ...frame.tooltip,
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format.euro(value + npv) : ''),
    },
    xAxis: {
      ...frame.yAxis,
      splitLine: { show: false },
      axisTick: { show: true, customValues: ticks, lineStyle: { color: colors.line } },
      axisLabel: {
        ...frame.yAxis.axisLabel,
        customValues: ticks,
        hideOverlap: true,
        formatter: (value: number) => format.euro(value + npv),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ assumption }) => label(assumption)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colors.ink, fontSize: 12, width: narrow ? 110 : 220, overflow: 'truncate' },
    },
    series: [
      { ...part('npvLow', words.low, colors.hardware), markLine: zero },
      part('npvHigh', words.high, colors.accent),
    ],
  }
}

/** How often each net present value came up; what is under zero in the colour of what is bad. */
export const histogramOption = ({ histogram }: MonteCarlo, look: Look) => {
  const { format, colors, words } = look
  const { from, to, counts } = histogram
  const width = (to - from) / Math.max(1, counts.length)
  const middles = counts.map((_, index) => from + (index + 0.5) * width)
  const frame = chartFrame({ ...look, months: middles.map(value => format.euro(value)) })
  return {
    ...frame,
    legend: { show: false },
    tooltip: { ...frame.tooltip, valueFormatter: (value: unknown) => format.integer(Number(value)) },
    xAxis: { ...frame.xAxis, axisLabel: { ...frame.xAxis.axisLabel, interval: 'auto' } },
    yAxis: { ...frame.yAxis, axisLabel: { ...frame.yAxis.axisLabel, formatter: format.integer } },
    series: [
      {
        type: 'bar',
        name: words.count,
        barCategoryGap: '8%',
        data: counts.map((value, index) => ({
          value,
          itemStyle: { color: (middles[index] ?? 0) < 0 ? colors.bad : colors.accent, opacity: 0.7 },
        })),
      },
    ],
  }
}

/** The middle of the balance and the band in which eight of ten runs lie. */
export const bandOption = ({ balance }: MonteCarlo, look: Look) => {
  const { words, colors, plan } = look
  const line = { type: 'line', showSymbol: false }
  const unseen = { lineStyle: { opacity: 0 }, tooltip: { show: false } }
  const creditLine = {
    symbol: 'none',
    silent: true,
    label: { formatter: words.creditLine, color: colors.warn, position: 'insideEndTop', fontSize: 11 },
    lineStyle: { color: colors.warn, type: 'dashed' },
    data: [{ yAxis: -plan.creditLine }],
  }
  const frame = chartFrame({ ...look, months: monthNames(balance, look) })
  return {
    ...frame,
    xAxis: { ...frame.xAxis, axisLabel: { ...frame.xAxis.axisLabel, interval: yearly } },
    legend: { ...frame.legend, data: [words.median, words.band] },
    series: [
      {
        ...line,
        ...unseen,
        name: 'P10',
        stack: 'band',
        // Under zero too the band is laid on the lower line.
        stackStrategy: 'all',
        data: balance.map(({ p10 }) => Math.round(p10)),
      },
      {
        ...line,
        ...unseen,
        name: words.band,
        stack: 'band',
        stackStrategy: 'all',
        itemStyle: { color: colors.accent },
        areaStyle: { color: colors.accent, opacity: 0.22 },
        data: balance.map(({ p10, p90 }) => Math.round(p90 - p10)),
      },
      {
        ...line,
        name: words.median,
        lineStyle: { color: colors.ink, width: 1.8 },
        itemStyle: { color: colors.ink },
        data: balance.map(({ p50 }) => Math.round(p50)),
        markLine: creditLine,
      },
    ],
  }
}

export const illiquidOption = ({ balance }: MonteCarlo, look: Look) => {
  const { words, format, colors } = look
  const frame = chartFrame({ ...look, months: monthNames(balance, look) })
  return {
    ...frame,
    legend: { show: false },
    xAxis: { ...frame.xAxis, axisLabel: { ...frame.xAxis.axisLabel, interval: yearly } },
    tooltip: { ...frame.tooltip, valueFormatter: (value: unknown) => format.percent(Number(value)) },
    yAxis: { ...frame.yAxis, min: 0, axisLabel: { ...frame.yAxis.axisLabel, formatter: format.percent } },
    series: [
      {
        type: 'bar',
        name: words.illiquidShare,
        barCategoryGap: '20%',
        itemStyle: { color: colors.warn, opacity: 0.7 },
        data: balance.map(({ illiquid }) => illiquid),
      },
    ],
  }
}
