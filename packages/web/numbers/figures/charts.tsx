import { useCallback } from 'react'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { Behind } from '../../charts/behind.tsx'
import type { PaperColors } from '../../charts/colors.ts'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { LiquidityChart } from '../liquidity/liquidity-chart.tsx'
import { MonthTable } from '../liquidity/month-table.tsx'
import { liquidityWords } from '../liquidity/words.ts'
import { discountedOption } from './discounted-option.ts'
import { useFigures } from './figures-context.ts'
import { figureWords } from './words.ts'

/** The default export is what `lazy` asks for; with it come ECharts and both charts as one part of the bundle. */
const Charts = () => {
  const words = useWords(liquidityWords)
  const { discounted: title, discountedLabel } = useWords(figureWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const discounted = useCallback(
    (colors: PaperColors) => discountedOption({ finance, plan, words, format, colors }),
    [finance, plan, words, format],
  )
  return (
    <>
      <Sheet title={words.title}>
        <LiquidityChart />
        <Behind>
          <MonthTable name={words.title} fields={['receipts', 'payments', 'balance']} />
        </Behind>
      </Sheet>
      <Sheet title={title}>
        <AnalysisChart label={discountedLabel(format.euro(finance.npv))} option={discounted} />
        <Behind>
          <MonthTable
            name={title}
            fields={['revenue', 'fullCost', 'operatingResult', 'cumulatedDiscounted', 'machines']}
          />
        </Behind>
      </Sheet>
    </>
  )
}

export default Charts
