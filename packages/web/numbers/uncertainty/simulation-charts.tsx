import type { MonteCarlo } from '@leinwand/method'
import { AnalysisChart } from '../../charts/analysis-chart.tsx'
import { Behind } from '../../charts/behind.tsx'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import figures from '../figures/figures.module.css'
import { useFigures } from '../figures/figures-context.ts'
import { bandOption, histogramOption, illiquidOption } from './options.ts'
import { BalanceBandTable, HistogramTable, IlliquidTable } from './simulation-tables.tsx'
import { useOption } from './use-option.ts'
import { uncertaintyWords } from './words.ts'

type Month = MonteCarlo['balance'][number]

const extreme = (
  months: readonly Month[],
  further: (one: Month, other: Month) => boolean,
): Month | undefined =>
  months.reduce<Month | undefined>((best, one) => (best && !further(one, best) ? best : one), undefined)

/** The drawn figures as pictures, each with its table. */
export const SimulationCharts = ({ result }: { result: MonteCarlo }) => {
  const words = useWords(uncertaintyWords)
  const format = useFormat()
  const { plan } = useFigures()
  const histogram = useOption(result, histogramOption)
  const band = useOption(result, bandOption)
  const illiquid = useOption(result, illiquidOption)
  const monthOf = (month: Month | undefined) =>
    month === undefined || month.month === 0 ? words.start : format.planMonth(plan.start, month.month)
  const lowest = extreme(result.balance, (one, other) => one.p10 < other.p10)
  const worst = extreme(result.balance, (one, other) => one.illiquid > other.illiquid)
  const { p10, p50, p90 } = result.npv
  return (
    <>
      <Sheet title={words.histogram}>
        <AnalysisChart
          label={words.histogramLabel(format.euro(p10), format.euro(p50), format.euro(p90))}
          option={histogram}
        />
        <Behind>
          <HistogramTable result={result} />
        </Behind>
      </Sheet>
      <div className={figures.charts}>
        <Sheet title={words.bands}>
          <AnalysisChart
            label={words.bandsLabel(format.euro(lowest?.p10 ?? 0), monthOf(lowest))}
            option={band}
          />
          <Behind>
            <BalanceBandTable result={result} />
          </Behind>
        </Sheet>
        <Sheet title={words.illiquidByMonth}>
          <AnalysisChart
            label={words.illiquidLabel(format.percent(worst?.illiquid ?? 0), monthOf(worst))}
            option={illiquid}
          />
          <Behind>
            <IlliquidTable result={result} />
          </Behind>
        </Sheet>
      </div>
    </>
  )
}
