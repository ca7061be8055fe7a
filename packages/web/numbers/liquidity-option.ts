import { type ChartInput, chartFrame } from './chart-frame.ts'

/** Receipts up, payments down, and the balance as a line over them; the credit line where there is one. */
export const liquidityOption = (input: ChartInput) => {
  const { monthly, plan, words, colors } = input
  const bar = { type: 'bar', stack: 'flow', barCategoryGap: '20%' }
  const creditLine = {
    symbol: 'none',
    silent: true,
    label: { formatter: words.creditLine, color: colors.warn, position: 'insideEndTop', fontSize: 11 },
    lineStyle: { color: colors.warn, type: 'dashed' },
    data: [{ yAxis: -plan.creditLine }],
  }
  return {
    ...chartFrame(input),
    series: [
      {
        ...bar,
        name: words.receipts,
        itemStyle: { color: colors.accent, opacity: 0.45 },
        data: monthly.map(({ receipts }) => Math.round(receipts)),
      },
      {
        ...bar,
        name: words.payments,
        itemStyle: { color: colors.hardware, opacity: 0.5 },
        data: monthly.map(({ payments }) => -Math.round(payments)),
      },
      {
        type: 'line',
        name: words.balance,
        showSymbol: false,
        lineStyle: { color: colors.ink, width: 1.8 },
        itemStyle: { color: colors.ink },
        data: monthly.map(({ balance }) => Math.round(balance)),
        ...(plan.creditLine > 0 ? { markLine: creditLine } : {}),
      },
    ],
  }
}
