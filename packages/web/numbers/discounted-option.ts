import { type ChartInput, chartFrame } from './chart-frame.ts'

/** Where the line crosses zero is the dynamic payback; where it ends is the net present value, but for the residuals. */
export const discountedOption = (input: ChartInput) => {
  const { monthly, words, colors } = input
  return {
    ...chartFrame(input),
    legend: { show: false },
    series: [
      {
        type: 'line',
        name: words.discounted,
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
  }
}
