import { RunResult } from '@leinwand/contract'
import { z } from 'zod'

/** The gate of a run as its model's file keeps it, with the names of the KPIs that it speaks of. */
export const ToldGate = z.object({
  gate: RunResult.shape.gate,
  kpis: z.record(z.string(), z.string()),
  /** What the model lets expect of each KPI, and what was measured of it when the model was made; older files kept none. */
  goals: RunResult.shape.kpis.default([]),
})
export type ToldGate = z.infer<typeof ToldGate>
