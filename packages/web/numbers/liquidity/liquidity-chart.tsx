import { useCallback } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import type { PaperColors } from '../../charts/colors.ts'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { useFigures } from '../figures/figures-context.ts'
import { liquidityOption } from './liquidity-option.ts'
import { liquidityWords } from './words.ts'

export const LiquidityChart = ({ height }: { height?: number }) => {
  const words = useWords(liquidityWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const { amount, month } = finance.lowestBalance
  const option = useCallback(
    (colors: PaperColors) => liquidityOption({ finance, plan, words, format, colors }),
    [finance, plan, words, format],
  )
  const label = words.label(format.euro(amount), format.planMonth(plan.start, Math.max(month, 1)))
  return <AnalysisChart label={label} option={option} {...(height ? { height } : {})} />
}
