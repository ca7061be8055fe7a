import { BlackFigures, VariantId, Verdict } from '@leinwand/method'
import { z } from 'zod'
import { ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

/** A moment of a variant: its canvas after the act `seq`. */
export const Moment = z.strictObject({ variant: VariantId, seq: z.number().int().nonnegative() })
export type Moment = z.infer<typeof Moment>

/** One way of thinking the business model: a canvas and a plan of its own. */
export const Variant = z.object({
  id: VariantId,
  name: z.string(),
  /** The moment it was branched from; null for the main one and for one that came with a file. */
  from: Moment.nullable(),
  at: z.iso.datetime(),
  actor: z.string(),
  /** A removed variant is kept and can be brought back. */
  removed: z.boolean(),
  notes: z.number().int(),
  verdict: Verdict.shape.kind,
  npv: z.number().nullable(),
  light: BlackFigures.shape.light.nullable(),
})
export type Variant = z.infer<typeof Variant>

const Name = z.string().trim().min(1).max(120)
const VariantParams = z.strictObject({ ...ProjectParams.shape, variant: VariantId })

export const variantRoutes = {
  listVariants: {
    method: 'GET',
    path: '/projects/{project}/variants',
    summary: 'The variants of the business model, the main one first, removed ones last',
    access: 'member',
    params: ProjectParams,
    status: 200,
    reply: z.array(Variant),
  },
  branchVariant: {
    method: 'POST',
    path: '/projects/{project}/variants',
    summary: 'Branch a variant from any moment of another; without `id` one is made from the name',
    access: 'member',
    params: ProjectParams,
    body: z.strictObject({ id: VariantId.optional(), name: Name, from: Moment }),
    status: 201,
    reply: Variant,
  },
  changeVariant: {
    method: 'PATCH',
    path: '/projects/{project}/variants/{variant}',
    summary: 'Rename a variant, remove it, or bring it back',
    access: 'member',
    params: VariantParams,
    body: z.strictObject({ name: Name.optional(), removed: z.boolean().optional() }),
    status: 200,
    reply: Variant,
  },
} as const satisfies Record<string, Route>
