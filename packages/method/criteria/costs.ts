import { z } from 'zod'

/**
 * What alarms cost and save, in euro each, fixed before modelling: an event that no alarm announced, an alarm without an
 * event (with the needless visit), and what is done after an alarm that was right. `rowsPerWeek` or `hoursPerWeek` say how
 * many rows, or hours at work, of one machine make a week, so that counts can be told per week.
 */
export const Costs = z.strictObject({
  missedAlarm: z.number().nonnegative().optional(),
  falseAlarm: z.number().nonnegative().optional(),
  intervention: z.number().nonnegative().optional(),
  rowsPerWeek: z.number().positive().optional(),
  hoursPerWeek: z.number().positive().max(168).optional(),
})
export type Costs = z.infer<typeof Costs>
