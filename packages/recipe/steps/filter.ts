import { z } from 'zod'
import { ExpressionText } from './expression-text.ts'

/** Rows for which the expression is true stay; false and missing go. */
export const FilterStep = z.strictObject({ step: z.literal('filter'), where: ExpressionText })
