import { CanvasEvent, ProposedAct } from '@leinwand/method'
import { z } from 'zod'
import { Message } from '../failures/message.ts'
import { Job } from '../routes/jobs.ts'
import { OfVariant } from '../routes/projects.ts'
import { WorkshopNow } from '../routes/workshop.ts'

/** A reading that went through the recipe and the model. `latency` in ms from its own time to the score. */
export const ScoredReading = z.object({
  id: z.string(),
  source: z.string(),
  machine: z.string(),
  at: z.iso.datetime(),
  scoredAt: z.iso.datetime(),
  latency: z.number(),
  deployment: z.string(),
  values: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]).nullable()),
  /** Probability of the positive class, or the predicted value of a regression. */
  prediction: z.number(),
  warning: z.boolean(),
})
export type ScoredReading = z.infer<typeof ScoredReading>

/** A reading as it came, which broke a rule of quality. */
export const BrokenReading = z.object({
  id: z.string(),
  source: z.string(),
  machine: z.string(),
  at: z.iso.datetime(),
  values: ScoredReading.shape.values,
})
export type BrokenReading = z.infer<typeof BrokenReading>

export const Machine = z.object({
  id: z.string(),
  source: z.string(),
  lastAt: z.iso.datetime().nullable(),
  readings: z.number().int(),
  prediction: z.number().nullable(),
  alarm: z.enum(['none', 'active', 'returned', 'acknowledged']),
})
export type Machine = z.infer<typeof Machine>

/** received = stored + duplicate + rejected + buffered, at every moment. */
export const Ledger = z.object({
  source: z.string(),
  received: z.number().int(),
  stored: z.number().int(),
  duplicate: z.number().int(),
  rejected: z.number().int(),
  buffered: z.number().int(),
})
export type Ledger = z.infer<typeof Ledger>

export const LiveStatus = z.object({
  /** `starting`: the recorded readings are being opened, which takes a while after a server was killed. */
  state: z.enum(['off', 'starting', 'waiting', 'running', 'failed']),
  failure: Message.nullable(),
  broker: z.string().nullable(),
  ledgers: z.array(Ledger),
  machines: z.array(Machine),
  deployments: z.array(
    z.object({
      id: z.string(),
      party: z.string(),
      threshold: z.number().nullable(),
      scored: z.number().int(),
      /** Rules of quality in its recipe, with how many readings broke each since it first ran. */
      rules: z.array(
        z.object({
          rule: z.string(),
          column: z.string().nullable(),
          action: z.enum(['flag', 'correct', 'quarantine']),
          breaches: z.number().int(),
        }),
      ),
      /** Readings that were put aside for that, and not scored. */
      quarantined: z.number().int(),
    }),
  ),
  latencyP95: z.number().nullable(),
  perSecond: z.number(),
  demoRunning: z.boolean(),
})
export type LiveStatus = z.infer<typeof LiveStatus>

/** What the server says on the socket `/api/live`. */
export const ServerEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('joined'), project: z.string(), variant: z.string(), seq: z.number().int() }),
  z.object({
    kind: z.literal('canvas'),
    project: z.string(),
    variant: z.string(),
    events: z.array(CanvasEvent),
  }),
  z.object({
    kind: z.literal('presence'),
    project: z.string(),
    variant: z.string(),
    people: z.array(z.object({ id: z.string(), name: z.string(), note: z.string().nullable() })),
  }),
  /** A workshop as the one who hears it may see it. */
  z.object({ kind: z.literal('workshop'), project: z.string(), variant: z.string(), ...WorkshopNow.shape }),
  z.object({ kind: z.literal('scored'), project: z.string(), readings: z.array(ScoredReading) }),
  z.object({ kind: z.literal('job'), project: z.string(), job: Job }),
  z.object({ kind: z.literal('changed'), project: z.string(), part: z.string() }),
  z.object({ kind: z.literal('refused'), failure: Message, acts: z.array(z.string()).default([]) }),
])
export type ServerEvent = z.infer<typeof ServerEvent>

/** What a client says on the socket. */
export const ClientEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join'), project: z.string().max(64), ...OfVariant.shape }),
  z.strictObject({ kind: z.literal('leave'), project: z.string().max(64), ...OfVariant.shape }),
  z.strictObject({
    kind: z.literal('act'),
    project: z.string().max(64),
    ...OfVariant.shape,
    acts: z.array(ProposedAct).min(1).max(500),
  }),
  z.strictObject({
    kind: z.literal('editing'),
    project: z.string().max(64),
    ...OfVariant.shape,
    note: z.string().max(64).nullable(),
  }),
])
export type ClientEvent = z.infer<typeof ClientEvent>
/** As a client writes it: the main variant need not be named. */
export type ClientMessage = z.input<typeof ClientEvent>
