import { z } from 'zod'
import { Block } from '../canvas/block.ts'
import { Grade } from '../canvas/note.ts'
import { CycleElement } from '../cycle/element.ts'

export const VerdictKind = z.enum(['classic', 'data-supported', 'data-driven', 'hybrid'])
export type VerdictKind = z.infer<typeof VerdictKind>

/**
 * One link of the chain that a verdict stands on (D2): the rule, what it was found in, and the grade of its evidence.
 * `rule` is D1a (cycle element in a core block), D1b (deployment at an external party) or H1 (material product).
 */
export const DerivationLink = z.strictObject({
  rule: z.enum(['D1a', 'D1b', 'H1']),
  holds: z.boolean(),
  grade: Grade.nullable(),
  note: z.strictObject({ id: z.string(), text: z.string(), block: Block }).optional(),
  elements: z.array(CycleElement).optional(),
  deployment: z.string().optional(),
  party: z.string().optional(),
  /** The hardware offer of the plan that H1 was found in. */
  offer: z.string().optional(),
  at: z.iso.datetime().optional(),
  stale: z.boolean().default(false),
})
export type DerivationLink = z.infer<typeof DerivationLink>

/** What would have to be added for the next kind, as a code that the interface words and a place to do it. */
export const MissingLink = z.strictObject({
  rule: z.enum(['D1a', 'D1b', 'H1', 'D3']),
  code: z.enum([
    'no-element-in-core',
    'no-deployment',
    'deployment-only-internal',
    'no-hardware',
    'evidence-only-claimed',
    'evidence-stale',
  ]),
  note: z.string().optional(),
  deployment: z.string().optional(),
  offer: z.string().optional(),
})
export type MissingLink = z.infer<typeof MissingLink>

export const Verdict = z.strictObject({
  kind: VerdictKind,
  grade: Grade.nullable(),
  derivation: z.array(DerivationLink),
  missing: z.array(MissingLink),
})
export type Verdict = z.infer<typeof Verdict>
