import type { FinanceResult, Plan } from '@leinwand/method'
import type { PaperColors } from '../../charts/colors.ts'
import type { Format } from '../../language/format.ts'
import { chartFrame } from './chart-frame.ts'
import type { liquidityWords } from './words.ts'

export type ChartInput = {
  finance: FinanceResult
  plan: Plan
  words: typeof liquidityWords.de
  format: Format
  colors: PaperColors
}

/** Receipts up, payments down, and the balance as a line over them; the credit line where there is one. */
export const liquidityOption = ({ finance: { monthly }, plan, words, format, colors }: ChartInput) => {
  const bar = { type: 'bar', stack: 'flow', barCategoryGap: '20%' }
  const creditLine = {
    symbol: 'none',
    silent: true,
    label: { formatter: words.creditLine, color: colors.warn, position: 'insideEndTop', fontSize: 11 },
    lineStyle: { color: colors.warn, type: 'dashed' },
    data: [{ yAxis: -plan.creditLine }],
  }
  const months = monthly.map(({ month }) => format.planMonth(plan.start, month))
  return {
    ...chartFrame({ colors, format, months }),
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
