import { chartFrame } from '../liquidity/chart-frame.ts'
import type { ChartInput } from '../liquidity/liquidity-option.ts'

/** Where the line crosses zero is the dynamic payback; where it ends is the net present value. */
export const discountedOption = ({ finance: { monthly }, plan, words, format, colors }: ChartInput) => ({
  ...chartFrame({ colors, format, months: monthly.map(({ month }) => format.planMonth(plan.start, month)) }),
  legend: { show: false },
  series: [
    {
      type: 'line',
      name: words.cumulatedDiscounted,
      showSymbol: false,
      lineStyle: { color: colors.accent, width: 1.8 },
      itemStyle: { color: colors.accent },
      areaStyle: { color: colors.accent, opacity: 0.1 },
      data: monthly.map(({ cumulatedDiscounted }) => Math.round(cumulatedDiscounted)),
      markLine: {
        symbol: 'none',
        silent: true,
        label: { show: false },
        lineStyle: { color: colors.dim, type: 'solid', width: 1 },
        data: [{ yAxis: 0 }],
      },
    },
  ],
})
