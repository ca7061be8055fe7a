import { z } from 'zod'

const Metrics = z.record(z.string(), z.number().nullable())

/** What a card reads of the account of a training; the account itself has more. */
export const ToldTraining = z.object({
  split: z.object({
    kind: z.string(),
    by: z.string().nullable(),
    folds: z.number(),
    test: z.number(),
    trainRows: z.number(),
    testRows: z.number(),
  }),
  leaks: z.array(
    z.object({ column: z.string(), figure: z.number(), known: z.boolean().default(false) }).loose(),
  ),
  leaderboard: z.array(
    z.object({
      trial: z.number(),
      learner: z.string(),
      parameters: z.record(z.string(), z.unknown()),
      metrics: Metrics.nullable(),
      loss: z.number().nullable(),
    }),
  ),
  best: z.object({
    learner: z.string(),
    members: z.array(z.object({ trial: z.number(), weight: z.number() })),
    metric: z.string(),
  }),
  cv: z.object({ mean: Metrics }).optional(),
  test: Metrics.nullable().optional(),
  baseline: z.object({ learner: z.string(), cv: Metrics, test: Metrics.nullable() }).optional(),
  /** Only of anomalies: the share of normal rows that may alarm, and rows known as anomalies. */
  falseAlarmRate: z.number().optional(),
  labelled: z.number().nullable().optional(),
  /** Only of forecasts. */
  horizon: z.number().optional(),
  season: z.number().optional(),
  coverage: z.number().optional(),
  seconds: z.number(),
  endedBy: z.string(),
})
export type ToldTraining = z.infer<typeof ToldTraining>
