import type { FinanceResult, Plan } from '@leinwand/method'
import { useCallback } from 'react'
import { AnalysisChart } from '../charts/analysis-chart.tsx'
import { Behind } from '../charts/behind.tsx'
import type { PaperColors } from '../charts/colors.ts'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { discountedOption } from './discounted-option.ts'
import { liquidityOption } from './liquidity-option.ts'
import { MonthTable } from './month-table.tsx'
import { numbersWords } from './words.ts'

type Props = { finance: FinanceResult; plan: Plan }

/** The default export is what `lazy` asks for; with it come ECharts and both charts as one part of the bundle. */
const Charts = ({ finance, plan }: Props) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const { monthly, lowestBalance, npv } = finance
  const lowest = words.liquidityLabel(
    format.euro(lowestBalance.amount),
    format.planMonth(plan.start, Math.max(lowestBalance.month, 1)),
  )
  const liquidity = useCallback(
    (colors: PaperColors) => liquidityOption({ monthly, plan, words, format, colors }),
    [monthly, plan, words, format],
  )
  const discounted = useCallback(
    (colors: PaperColors) => discountedOption({ monthly, plan, words, format, colors }),
    [monthly, plan, words, format],
  )
  return (
    <>
      <Sheet title={words.liquidity}>
        <AnalysisChart label={lowest} option={liquidity} />
        <Behind>
          <MonthTable
            name={words.liquidity}
            monthly={monthly}
            plan={plan}
            fields={['receipts', 'payments', 'balance']}
          />
        </Behind>
      </Sheet>
      <Sheet title={words.discounted}>
        <AnalysisChart label={words.discountedLabel(format.euro(npv))} option={discounted} />
        <Behind>
          <MonthTable
            name={words.discounted}
            monthly={monthly}
            plan={plan}
            fields={['revenue', 'fullCost', 'operatingResult', 'cumulatedDiscounted', 'machines']}
          />
        </Behind>
      </Sheet>
    </>
  )
}

export default Charts
