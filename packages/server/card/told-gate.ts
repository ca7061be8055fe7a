import { RunResult } from '@leinwand/contract'
import { z } from 'zod'

/** The gate of a run as its model's file keeps it, with the names of the KPIs that it speaks of. */
export const ToldGate = z.object({
  gate: RunResult.shape.gate,
  kpis: z.record(z.string(), z.string()),
})
export type ToldGate = z.infer<typeof ToldGate>
