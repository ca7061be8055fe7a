import { lazy, Suspense, use } from 'react'
import { Loading } from '../shell/loading.tsx'
import { AssumptionSheet } from './assumptions/assumption-sheet.tsx'
import { FiguresContext } from './figures/figures-context.ts'
import { MarginsPart } from './figures/margins-part.tsx'
import { OverviewPart } from './figures/overview-part.tsx'
import { MeteredPart } from './metered/metered-part.tsx'
import type { Part } from './page-words.ts'
import { FirstOffer } from './plan/first-offer.tsx'
import { usePlanEditor } from './plan/plan-editor.ts'
import { PlanPart } from './plan/plan-part.tsx'

// ECharts is half a megabyte; the figures stand before it has come.
const LiquidityPart = lazy(() => import('./liquidity/liquidity-part.tsx'))
const UncertaintyPart = lazy(() => import('./uncertainty/uncertainty-part.tsx'))

/** One part of the numbers. Without an offer there is nothing to show but where to begin. */
export const ShownPart = ({ part }: { part: Part }) => {
  const { plan } = usePlanEditor()
  const figures = use(FiguresContext)
  if (part === 'plan') return <PlanPart />
  if (plan.offers.length === 0) return <FirstOffer />
  if (part === 'metered') return <MeteredPart />
  if (!figures) return <AssumptionSheet />
  switch (part) {
    case 'overview':
      return <OverviewPart />
    case 'margins':
      return <MarginsPart />
    case 'liquidity':
      return (
        <Suspense fallback={<Loading lines={8} />}>
          <LiquidityPart />
        </Suspense>
      )
    case 'uncertainty':
      return (
        <Suspense fallback={<Loading lines={8} />}>
          <UncertaintyPart />
        </Suspense>
      )
  }
}
