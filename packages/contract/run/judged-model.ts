import { z } from 'zod'
import { EvaluationReport } from './evaluation-report.ts'
import { Leaderboard } from './leaderboard.ts'
import { RunResult } from './run-result.ts'

const { model, gate } = RunResult.shape
const { learner, task, test, baseline } = model.shape

/** One row of the models of a project: each run of the circle made one. */
export const ModelSummary = z.object({
  run: z.string(),
  endedAt: z.iso.datetime(),
  learner,
  task,
  test,
  baseline: baseline.shape.test,
  passed: z.boolean(),
  /** The one that the project goes by: that of its last run. */
  isCurrent: z.boolean(),
  /** Whether its page can be opened. Runs of older versions kept no report. */
  isJudged: z.boolean(),
})
export type ModelSummary = z.infer<typeof ModelSummary>

const ShownRow = z.object({
  /** Its place in the data, as the report names it. */
  row: z.number(),
  values: z.array(z.union([z.number(), z.string(), z.null()])),
})

/** Rows that the report speaks of by number, with what the model saw of them. */
export const ShownRows = z.object({
  columns: z.array(z.object({ name: z.string(), unit: z.string().nullable() })),
  /** Those of `errors`. */
  judged: z.array(ShownRow),
  /** Those that are the nearest cases of an error: rows of the training part, which may be of another file. */
  training: z.array(ShownRow),
})
export type ShownRows = z.infer<typeof ShownRows>

/** All that is known of one model of a project. */
export const JudgedModel = z.object({
  run: z.string(),
  endedAt: z.iso.datetime(),
  isCurrent: z.boolean(),
  model,
  gate,
  leaderboard: Leaderboard.nullable(),
  features: z.array(z.string()),
  /** The column that it predicts. */
  target: z.string().nullable(),
  /** How its rows were divided into those it learned from and those it was judged on, and by which column. */
  split: z.object({ kind: z.string(), by: z.string().nullable() }).nullable(),
  report: EvaluationReport,
  shown: ShownRows,
  /** Size of the one file that holds it, bytes. */
  bytes: z.number().int(),
})
export type JudgedModel = z.infer<typeof JudgedModel>
