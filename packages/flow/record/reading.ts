import { z } from 'zod'

export const Value = z.union([z.number(), z.string().max(4000), z.boolean()]).nullable()

/** A reading as a machine sends it: one moment of one machine, its values by column. */
export const Reading = z.strictObject({
  /** Unique within its source. The same id again is the same reading sent again. */
  id: z.string().min(1).max(128),
  at: z.iso.datetime({ offset: true }),
  machine: z.string().min(1).max(64),
  values: z
    .record(z.string().min(1).max(200), Value)
    .refine(values => Object.keys(values).length <= 1000, { message: 'more than 1000 values' }),
})
export type Reading = z.infer<typeof Reading>
export type Values = Reading['values']

/** A reading that passed the door. Times are milliseconds since 1970 UTC. */
export type Admitted = {
  source: string
  machine: string
  id: string
  at: number
  receivedAt: number
  values: Values
}

/** A reading in the history. `seq` grows with every reading that is kept, over all sources, and has no meaning beyond order. */
export type Recorded = Admitted & { seq: number }
