import { CycleElement } from '@leinwand/method'
import { z } from 'zod'

const Value = z.union([z.string(), z.number()]).nullable()

/** What a decision is about: criteria that were fixed, or changed later, and a gate that is passed on conditions. */
export const DecisionAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('criteria-fixed') }),
  z.object({
    kind: z.literal('criteria-changed'),
    changes: z.array(
      z.object({
        about: z.enum(['kpi', 'criterion', 'costs']),
        id: z.string(),
        field: z.string(),
        from: Value,
        to: Value,
      }),
    ),
  }),
  z.object({
    kind: z.literal('gate-conditions'),
    /** When the run began whose model it is. */
    run: z.iso.datetime(),
    /** The criteria that were missed. */
    criteria: z.array(z.string()),
  }),
])
export type DecisionAbout = z.infer<typeof DecisionAbout>

/** What was decided in a step of the cycle (C7), by whom and why; nobody changes it afterwards. */
export const Decision = z.object({
  element: CycleElement,
  at: z.iso.datetime(),
  by: z.string(),
  /** The reason, or the conditions; empty where criteria were fixed. */
  text: z.string(),
  about: DecisionAbout,
})
export type Decision = z.infer<typeof Decision>

/** How the criteria stand: fixed or not, and what was decided about them since. */
export const CriteriaStanding = z.object({
  fixed: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** Whether a change takes a reason: they are fixed, or a model was trained on them. */
  needReason: z.boolean(),
  /** Newest first. */
  decisions: z.array(Decision),
  /** Where the last evaluation was judged by other criteria than stand now: of when those were, and the changes since. */
  stamp: z
    .object({
      criteriaOf: z.string(),
      judgedAt: z.iso.datetime(),
      parts: z.array(z.string()),
      since: z.array(Decision),
    })
    .nullable(),
})
export type CriteriaStanding = z.infer<typeof CriteriaStanding>
