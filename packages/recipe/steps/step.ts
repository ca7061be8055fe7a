import { z } from 'zod'

/** Types a column can have in a recipe. `number` is a double, `integer` 64 bits, `timestamp` UTC. */
export const ColumnType = z.enum(['text', 'number', 'integer', 'boolean', 'date', 'timestamp'])
export type ColumnType = z.infer<typeof ColumnType>

export const ColumnName = z.string().min(1).max(200)
export type ColumnName = z.infer<typeof ColumnName>

/** An expression of our own grammar (see expression/); never SQL. */
const ExpressionText = z.string().min(1).max(2000)

/** Text columns to typed ones. What cannot be read becomes missing, and is counted. */
const ParseStep = z.strictObject({
  step: z.literal('parse'),
  columns: z.record(
    ColumnName,
    z.strictObject({
      as: ColumnType,
      decimal: z.enum(['.', ',']).default('.'),
      thousands: z.enum(['', '.', ',', ' ', "'"]).default(''),
      /** strptime format of a date or timestamp; ISO 8601 when left out. */
      format: z.string().max(60).optional(),
      /** Texts that stand for a boolean's true and false. */
      true: z.array(z.string()).optional(),
      false: z.array(z.string()).optional(),
      missing: z.array(z.string()).default(['']),
      unit: z.string().max(40).optional(),
    }),
  ),
})

/** Typed columns to another type. What does not fit becomes missing, and is counted. */
const CastStep = z.strictObject({ step: z.literal('cast'), columns: z.record(ColumnName, ColumnType) })

const RenameStep = z.strictObject({
  step: z.literal('rename'),
  columns: z.record(ColumnName, ColumnName),
})

/** Either the columns to keep, in this order, or those to drop. */
const SelectStep = z
  .strictObject({
    step: z.literal('select'),
    keep: z.array(ColumnName).min(1).optional(),
    drop: z.array(ColumnName).min(1).optional(),
  })
  .refine(step => (step.keep === undefined) !== (step.drop === undefined), {
    message: 'either keep or drop, not both and not neither',
  })

/** Rows for which the expression is true stay; false and missing go. */
const FilterStep = z.strictObject({ step: z.literal('filter'), where: ExpressionText })

/** Missing values become a constant, or the mean, median or mode of the training part. */
const FillStep = z.strictObject({
  step: z.literal('fill'),
  columns: z.array(ColumnName).min(1),
  with: z.union([
    z.enum(['mean', 'median', 'mode']),
    z.strictObject({ constant: z.union([z.number(), z.string(), z.boolean()]) }),
  ]),
})

/** Values outside the limits become the limits; the limits are given, or quantiles of the training part. */
const ClipStep = z.strictObject({
  step: z.literal('clip'),
  column: ColumnName,
  low: z.number().optional(),
  high: z.number().optional(),
  quantiles: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
})

const DeriveStep = z.strictObject({
  step: z.literal('derive'),
  column: ColumnName,
  as: ExpressionText,
  unit: z.string().max(40).optional(),
})

/** Of rows alike in `by`, the first stays. */
const DedupeStep = z.strictObject({ step: z.literal('dedupe'), by: z.array(ColumnName).min(1) })

/** The target as a column: true where the expression is. Only on stored data: live rows have no outcome yet. */
const LabelStep = z.strictObject({ step: z.literal('label'), column: ColumnName, as: ExpressionText })

/**
 * Which rows train and which test, and the folds of the training part. Only on stored data. A random split asks for a
 * reason, because machines and times on both sides make every model look better than it is.
 */
export const SplitStep = z.discriminatedUnion('kind', [
  z.strictObject({
    step: z.literal('split'),
    kind: z.enum(['random', 'stratified']),
    by: ColumnName.optional(),
    test: z.number().gt(0).lt(1).default(0.2),
    folds: z.number().int().min(2).max(20).default(5),
    seed: z.number().int().default(1),
    reason: z.string().min(1).max(500),
  }),
  z.strictObject({
    step: z.literal('split'),
    kind: z.enum(['group', 'time']),
    by: ColumnName,
    test: z.number().gt(0).lt(1).default(0.2),
    folds: z.number().int().min(2).max(20).default(5),
    seed: z.number().int().default(1),
  }),
])

export const Step = z.discriminatedUnion('step', [
  ParseStep,
  CastStep,
  RenameStep,
  SelectStep,
  FilterStep,
  FillStep,
  ClipStep,
  DeriveStep,
  DedupeStep,
  LabelStep,
  SplitStep,
])
export type Step = z.infer<typeof Step>
