import type { PaperColors } from './colors.ts'

type Axis = { name: string; write: (value: number) => string; min?: number; max?: number }

/** What charts of one number over another share: quiet lines, names at the ends of the axes, figures in the locale. */
export const lineFrame = ({ colors, x, y }: { colors: PaperColors; x: Axis; y: Axis }) => {
  const axis = ({ name, write, min, max }: Axis) => ({
    type: 'value',
    name,
    nameTextStyle: { color: colors.dim, fontSize: 11.5 },
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.dim, fontSize: 11, hideOverlap: true, formatter: write },
  })
  return {
    grid: {
      left: 8,
      right: 20,
      // Room for the axis's name below a legend of two lines, which it is on a telephone.
      top: 62,
      bottom: 22,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 18,
      itemHeight: 8,
      textStyle: { color: colors.dim, fontSize: 12 },
    },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colors.sheet,
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontSize: 12 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? y.write(value) : ''),
    },
    xAxis: {
      ...axis(x),
      nameLocation: 'middle',
      nameGap: 22,
      axisPointer: { label: { show: false } },
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: colors.line } },
    },
    yAxis: {
      ...axis(y),
      nameLocation: 'end',
      nameGap: 10,
      nameTextStyle: { color: colors.dim, fontSize: 11.5, align: 'left' },
    },
  }
}
