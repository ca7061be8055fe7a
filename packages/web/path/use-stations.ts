import type { Variant } from '@leinwand/contract'
import { appraise, type CanvasState, type FinanceResult, replay, type Stage } from '@leinwand/method'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { eventsQuery } from '../history/events-query.ts'
import { projectQuery } from '../wire/query.ts'

/** A stage with what its variant comes to; undefined is what has not come yet, or is not there. */
export type Station = {
  readonly stage: Stage
  readonly variant: Variant | undefined
  readonly canvas: CanvasState | undefined
  readonly finance: FinanceResult | undefined
}

/** The stages of a path with the canvas and the figures of each one's variant; each variant is read once. */
export const useStations = (
  project: string,
  stages: readonly Stage[],
  variants: readonly Variant[],
): Station[] => {
  const [now] = useState(() => new Date().toISOString())
  const ids = useMemo(
    () =>
      [...new Set(stages.map(({ variant }) => variant))].filter(id => variants.some(each => each.id === id)),
    [stages, variants],
  )
  const canvases = useQueries({
    queries: ids.map(id => eventsQuery(project, id)),
    combine: results => results.map(({ data }) => data),
  })
  const plans = useQueries({
    queries: ids.map(id => projectQuery(project, id)),
    combine: results => results.map(({ data }) => data?.plan),
  })
  return useMemo(() => {
    const known = ids.map((id, place) => {
      const [events, plan] = [canvases[place], plans[place]]
      const result = plan && appraise(plan, { now })
      return {
        id,
        canvas: events && replay(events),
        finance: result?.ok ? result.value : undefined,
      }
    })
    return stages.map(stage => {
      const of = known.find(({ id }) => id === stage.variant)
      const variant = variants.find(({ id }) => id === stage.variant)
      return { stage, variant, canvas: of?.canvas, finance: of?.finance }
    })
  }, [ids, canvases, plans, stages, variants, now])
}

/** The share of the data services in a plan's revenue (H3); null without revenue. */
export const serviceShare = ({ margins }: FinanceResult): number | null => {
  const sum = margins.hardware.revenue + margins.service.revenue
  return sum > 0 ? margins.service.revenue / sum : null
}
