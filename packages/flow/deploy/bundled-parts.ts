import type { Calibration, Conformal, Limits } from '@leinwand/learning'
import { z } from 'zod'

const Finite = z.number()
const Names = z.array(z.string())

const FeatureLimits = z.discriminatedUnion('kind', [
  z.strictObject({
    name: z.string(),
    missingSeen: z.boolean(),
    kind: z.literal('numeric'),
    low: Finite.nullable(),
    high: Finite.nullable(),
  }),
  z.strictObject({ name: z.string(), missingSeen: z.boolean(), kind: z.literal('categorical'), seen: Names }),
])

/** By what the rows of a series are put in order; null where the order of the file is all that is known. */
export const BundledSeries = z.strictObject({ time: z.string().nullable(), group: z.string().nullable() })
export type BundledSeries = z.infer<typeof BundledSeries>

/** The limits of a model as they stand in a bundle. What the space of distances holds is the learning package's own. */
export const BundledLimits = z.looseObject({
  features: z.array(FeatureLimits),
  space: z.looseObject({ features: z.array(z.looseObject({ name: z.string() })) }),
  neighbours: z.number().int().positive(),
  reference: z.array(Finite.nullable()),
  distances: z.array(Finite),
  farthest: Finite,
}) as unknown as z.ZodType<Limits>

export const BundledConformal: z.ZodType<Conformal> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('regression'),
    coverage: Finite,
    bins: z.array(
      z.strictObject({ upTo: Finite.nullable(), below: Finite.nullable(), above: Finite.nullable() }),
    ),
  }),
  z.strictObject({ kind: z.literal('classification'), coverage: Finite, least: z.array(Finite) }),
])

export const BundledCalibration = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('none') }),
    z.strictObject({
      method: z.literal('sigmoid'),
      classes: z.array(z.record(z.string(), Finite)).min(1),
    }),
    z.strictObject({
      method: z.literal('isotonic'),
      classes: z.array(z.record(z.string(), z.array(Finite))).min(1),
      least: Finite,
    }),
  ])
  .nullable() as unknown as z.ZodType<Calibration | null>
