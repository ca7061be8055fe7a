import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { useFigures } from '../figures/figures-context.ts'
import { LiquidityChart } from './liquidity-chart.tsx'
import { FlowTable } from './month-table.tsx'
import { liquidityWords } from './words.ts'

/** The default export is what `lazy` asks for; with it comes ECharts. */
const LiquidityPart = () => {
  const words = useWords(liquidityWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const { lowestBalance, fundingNeed } = finance
  const low = format.euro(lowestBalance.amount)
  const month = format.planMonth(plan.start, Math.max(lowestBalance.month, 1))
  return (
    <Stack gap="lg">
      <Sheet title={words.title}>
        <Text mb="sm">
          {fundingNeed > 0 ? words.summary(low, month, format.euro(fundingNeed)) : words.enough(low, month)}{' '}
          {plan.creditLine > 0 ? words.creditUsed(format.euro(plan.creditLine)) : null}
        </Text>
        <LiquidityChart height={340} />
      </Sheet>
      <Sheet title={words.plan}>
        <FlowTable name={words.plan} />
      </Sheet>
    </Stack>
  )
}

export default LiquidityPart
