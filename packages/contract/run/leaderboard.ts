import { z } from 'zod'

const Count = z.number().int()

const Row = {
  /** In the order in which it was tried, from 1. */
  trial: Count,
  /** By the project's name of it. */
  learner: z.string(),
  /** What candidates are compared by, less is better; null for one that was given up. */
  loss: z.number().nullable(),
  /** Folds after which it was given up; null where it went through all. */
  givenUpAfter: Count.nullable(),
  seconds: z.number(),
}

/** Trials that were better than all before them, in the order in which they were tried. */
const Improvements = z.array(z.object({ trial: Count, loss: z.number() }))

/** What a search tried, best first. The loss is the metric itself, or 1 − it where more is better. */
export const Leaderboard = z.object({
  metric: z.string(),
  endedBy: z.enum(['trials', 'seconds', 'exhausted', 'enough']),
  improvements: Improvements,
  rows: z.array(
    z.object({
      ...Row,
      parameters: z.record(z.string(), z.unknown()),
      /** Means over the folds; null for one that was given up. */
      metrics: z.record(z.string(), z.number().nullable()).nullable(),
      /** How much it has to say in the model: 1 for the one that was chosen, several in a blend, otherwise 0. */
      weight: z.number(),
    }),
  ),
})
export type Leaderboard = z.infer<typeof Leaderboard>

/** The same while the search goes on: the best so far. */
export const RunningLeaderboard = z.object({
  metric: z.string(),
  /** `fitting`: the best is being trained on all rows. */
  stage: z.enum(['searching', 'fitting']),
  tried: Count,
  /** Null where no time is set. */
  secondsLeft: z.number().nullable(),
  improvements: Improvements,
  rows: z.array(z.object(Row)),
})
export type RunningLeaderboard = z.infer<typeof RunningLeaderboard>
