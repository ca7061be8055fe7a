import type { EvaluationReport } from '@leinwand/contract'
import type { PaperColors } from '../../charts/colors.ts'
import { lineFrame } from '../../charts/line-frame.ts'
import type { Speech } from '../speech.ts'

type Threshold = NonNullable<EvaluationReport['threshold']>
export type CostPoint = Threshold['curve'][number]

export type EuroLine = {
  name: string
  look: 'first' | 'second'
  curve: readonly CostPoint[]
  chosen: number
  /** On the test part, which did not choose it. */
  measured: Threshold['euroPerYear']
}

/** Above every probability stands the point that never warns. */
export const isWithin = ({ threshold }: CostPoint): boolean => threshold <= 1

/** Warning always may cost ten times what the best threshold brings; that would flatten all there is to see. */
export const leastShown = (lines: readonly EuroLine[]): number | null => {
  const amounts = lines.flatMap(({ curve, measured }) => [
    ...curve.filter(isWithin).map(({ euroPerYear }) => euroPerYear),
    measured?.high ?? 0,
  ])
  const [lowest, highest] = [Math.min(0, ...amounts), Math.max(0, ...amounts)]
  // Two digits, so that the axis ends at a figure that one can read.
  return highest > 0 && lowest < -highest ? -Number(highest.toPrecision(2)) : null
}

const dotAt = (
  { name, look, chosen, measured }: EuroLine,
  { colors, words }: { colors: PaperColors; words: Speech['words'] },
) => {
  if (typeof measured?.value !== 'number') return []
  const color = look === 'first' ? colors.accent : colors.hardware
  const shown = {
    type: 'line',
    name: `${name} ${words.threshold.measured}`,
    silent: true,
    itemStyle: { color },
  }
  const { value, low, high } = measured
  return [
    {
      ...shown,
      symbol: 'none',
      lineStyle: { color, width: 5, opacity: 0.35, cap: 'round' },
      data: [
        [chosen, low ?? value],
        [chosen, high ?? value],
      ],
      tooltip: { show: false },
    },
    { ...shown, symbol: 'circle', symbolSize: 11, data: [[chosen, value]], tooltip: { show: false } },
  ]
}

/** Euro a year over the threshold, the one that was chosen, and what it came to on the test part. */
export const euroOption = (
  lines: readonly EuroLine[],
  { colors, words, format }: Pick<Speech, 'words' | 'format'> & { colors: PaperColors },
) => {
  const { threshold: own } = words
  const least = leastShown(lines)
  const frame = lineFrame({
    colors,
    x: { name: own.at, write: format.decimal, min: 0, max: 1 },
    y: { name: '', write: format.euro, ...(least === null ? {} : { min: least }) },
  })
  return {
    ...frame,
    grid: { ...frame.grid, top: 62 },
    // Of two models the names are enough to tell them apart.
    ...(lines.length > 1 ? { legend: { ...frame.legend, data: lines.map(({ name }) => name) } } : {}),
    yAxis: { ...frame.yAxis, axisLabel: { ...frame.yAxis.axisLabel, showMinLabel: least === null } },
    series: lines.flatMap(line => {
      const { name, look, curve, chosen } = line
      const color = look === 'first' ? colors.accent : colors.hardware
      return [
        {
          type: 'line',
          name,
          data: curve
            .filter(isWithin)
            .map(({ threshold, euroPerYear }) => [threshold, Math.round(euroPerYear)])
            .toSorted(([a = 0], [b = 0]) => a - b),
          symbol: 'none',
          lineStyle: { color, width: 1.8, type: look === 'first' ? 'solid' : [8, 4] },
          itemStyle: { color },
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color, type: 'dashed', width: 1.2 },
            label: {
              formatter: `${own.chosen} ${format.decimal(chosen)}`,
              color,
              fontSize: 11,
              position: 'end',
              distance: look === 'first' ? 3 : 16,
            },
            data: [{ xAxis: chosen }],
          },
        },
        ...dotAt(line, { colors, words }),
      ]
    }),
  }
}
