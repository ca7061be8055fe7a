import { z } from 'zod'

const Count = z.number().int()
const Known = z.number().nullable()
const Metrics = z.record(z.string(), Known)
const Params = z.record(z.string(), z.union([z.string(), z.number()]))

/** A figure, and within which it lies with the stated confidence; null where the rows do not say. */
const Interval = z.object({ value: Known, low: Known, high: Known, confidence: z.number() })
const Intervals = z.record(z.string(), Interval)

const Alarms = z.object({
  truePositive: z.number(),
  falsePositive: z.number(),
  falseNegative: z.number(),
  trueNegative: z.number(),
})

const CostPoint = z.object({ threshold: z.number(), euroPerYear: z.number(), perWeek: Alarms })

const Reliability = z.object({
  error: Known,
  curve: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      said: z.number(),
      happened: z.number(),
      weight: z.number(),
    }),
  ),
})

const Method = z.enum(['none', 'sigmoid', 'isotonic'])
const Contribution = z.object({ feature: z.string(), contribution: z.number() })

const Dependence = z.object({
  feature: z.string(),
  kind: z.enum(['numeric', 'categorical']),
  points: z.array(
    z.object({
      at: z.union([z.number(), z.string()]),
      said: z.number(),
      low: z.number(),
      high: z.number(),
      density: z.number(),
    }),
  ),
})

const Slice = z.object({
  column: z.string(),
  value: z.string(),
  rows: Count,
  metric: Interval,
  others: Known,
  worseBy: Known,
  clearlyWorse: z.boolean(),
})

const Outcome = z.union([z.string(), z.number()])

/** What is known of one trained model: what `judge-model` of the evaluation stage makes, word for word. */
export const EvaluationReport = z.object({
  format: z.literal('leinwand-evaluation'),
  version: z.literal(1),
  task: z.enum(['classification', 'regression']),
  classes: z.array(z.string()).nullable(),
  positive: z.string().nullable(),
  judgedOn: z.enum(['test', 'folds']),
  rows: Count,
  trainRows: Count,
  groups: Count.nullable(),
  metrics: z.object({
    test: Metrics,
    baselineTest: Metrics,
    crossValidation: z.object({
      folds: Count,
      metrics: Metrics,
      perFold: z.array(Metrics),
      baseline: Metrics,
    }),
    confusion: Alarms.nullable(),
    intervals: z.object({ test: Intervals, crossValidation: Intervals }).nullable(),
  }),
  /** Of more than two classes: rows by actual (first index) and predicted class; older reports do not say. */
  confusedClasses: z.array(z.array(z.number())).nullable().default(null),
  undefinedMetrics: z.array(z.object({ metric: z.string(), code: z.string() })),
  threshold: z
    .object({
      value: z.number(),
      by: z.enum(['cost', 'f1', 'given']),
      /** What is counted; older reports count rows. */
      counted: z.enum(['events', 'rows']).default('rows'),
      curve: z.array(CostPoint),
      chosen: CostPoint.nullable(),
      euroPerYear: Interval.nullable(),
    })
    .nullable(),
  calibration: z
    .object({
      method: Method,
      tried: z.array(z.object({ method: Method, logLoss: z.number(), brier: z.number() })),
      before: Reliability,
      after: Reliability,
    })
    .nullable(),
  conformal: z.object({ coverage: z.number(), held: Known, width: Known }),
  leaks: z.array(z.object({ code: z.string(), params: Params })),
  optimism: z.object({ metric: z.string(), random: z.number(), honest: z.number() }).nullable(),
  explanation: z.object({
    method: z.enum(['exact', 'sampled']),
    space: z.enum(['value', 'log-odds', 'softmax-score', 'probability']),
    rows: Count,
    features: z.array(Contribution),
    groups: z.array(z.object({ features: z.array(z.string()), importance: z.number(), sd: z.number() })),
    dependence: z.array(Dependence),
  }),
  limits: z.object({
    applicable: z.number(),
    errorInside: Known,
    errorOutside: Known,
    reasons: z.array(z.object({ code: z.string(), rows: Count })),
  }),
  slices: z.array(Slice),
  robustness: z.object({
    metric: z.string(),
    value: z.number(),
    sensors: z.array(
      z.object({
        feature: z.string(),
        noise: z.array(z.object({ share: z.number(), value: z.number() })),
        missing: z.number(),
      }),
    ),
  }),
  learningCurve: z
    .object({
      metric: z.string(),
      points: z.array(z.object({ rows: Count, groups: Count, error: z.number() })),
      lastGain: Known,
      moreHelps: z.boolean().nullable(),
    })
    .nullable(),
  errors: z.array(
    z.object({
      row: z.number(),
      actual: Outcome,
      said: z.number(),
      error: z.number(),
      applicable: z.boolean(),
      contributions: z.array(Contribution),
      nearest: z.array(z.object({ row: z.number(), distance: z.number(), outcome: Outcome })),
    }),
  ),
})
export type EvaluationReport = z.infer<typeof EvaluationReport>
