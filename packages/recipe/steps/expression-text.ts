import { z } from 'zod'

/** An expression of our own grammar (see expression/); never SQL. */
export const ExpressionText = z.string().min(1).max(2000)
