import { FinanceResult, Kpi, MeasuredKpi, Verdict } from '@leinwand/method'
import { TableColumn } from '@leinwand/recipe'
import { z } from 'zod'
import { Message } from '../failures/message.ts'
import { GateResult } from './gate-result.ts'
import { Leaderboard, RunningLeaderboard } from './leaderboard.ts'
import { Profile } from './profile.ts'

export const STAGES = ['acquire', 'profile', 'prepare', 'train', 'evaluate', 'deploy', 'appraise'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

const Metrics = z.record(z.string(), z.number().nullable())

export const RunResult = z.object({
  format: z.literal('leinwand-run'),
  version: z.literal(1),
  project: z.object({ id: z.string(), name: z.string() }),
  startedAt: z.iso.datetime(),
  /** Hash of each part of the project that the run rests on, to see later what became stale. */
  inputs: z.record(z.string(), z.string()),
  profile: Profile,
  recipe: z.object({
    id: z.string(),
    steps: z.array(
      z.object({
        step: z.string(),
        about: z.string(),
        rowsIn: z.number().int(),
        rowsOut: z.number().int(),
        lost: z.record(z.string(), z.number().int()),
      }),
    ),
    features: z.array(z.string()),
    columns: z.array(TableColumn),
    dataSet: z.string(),
    trainRows: z.number().int(),
    testRows: z.number().int(),
    /** Of two classes: rows of the one that is watched, in both parts. Older runs did not count. */
    positives: z.number().int().optional(),
  }),
  model: z.object({
    learner: z.string(),
    task: z.enum(['classification', 'regression']),
    parameters: z.record(z.string(), z.unknown()),
    seed: z.number().int(),
    seconds: z.number(),
    threshold: z.number().nullable(),
    /** Metrics on the test split that no fold has seen. */
    test: Metrics,
    baseline: z.object({ learner: z.literal('constant'), test: Metrics }),
    crossValidation: z.object({
      folds: z.number().int(),
      metrics: Metrics,
      perFold: z.array(Metrics),
      baseline: Metrics,
    }),
    confusion: z
      .object({
        truePositive: z.number(),
        falsePositive: z.number(),
        falseNegative: z.number(),
        trueNegative: z.number(),
      })
      .nullable(),
    importance: z.array(z.object({ feature: z.string(), gain: z.number() })),
    /** The file that holds it with its report; older runs kept none. */
    file: z.string().nullable().default(null),
  }),
  /** Where a search chose the learner. */
  leaderboard: Leaderboard.optional(),
  gate: GateResult,
  kpis: z.array(
    z.object({
      ...Kpi.shape,
      expected: z.number().nullable(),
      euroPerMonth: z.number().nullable(),
      euroPerYear: z.number().nullable().default(null),
      /** As it stood when the run was made. */
      measured: MeasuredKpi.nullable().default(null),
    }),
  ),
  deployment: z.array(
    z.object({
      id: z.string(),
      party: z.string(),
      partyName: z.string(),
      external: z.boolean(),
      mode: z.enum(['live', 'batch']),
      status: z.enum(['deployed', 'refused']),
      reason: z.string().nullable(),
      bundle: z.string().nullable(),
      /** What is kept of a model that missed its gate, for a person to answer for; null where nothing is. */
      withheld: z.string().nullable().default(null),
      sample: z.object({ rows: z.number().int(), warnings: z.number().int() }).nullable(),
    }),
  ),
  verdict: Verdict,
  finance: FinanceResult,
  warnings: z.array(Message),
  seconds: z.record(z.string(), z.number()),
})
export type RunResult = z.infer<typeof RunResult>

/** Progress of a run or of any long work: stage, share done (0–1), and a short neutral detail. */
export const Progress = z.object({
  stage: Stage,
  share: z.number().min(0).max(1),
  detail: z.string().optional(),
  /** While a search goes on. */
  leaderboard: RunningLeaderboard.optional(),
})
export type Progress = z.infer<typeof Progress>
