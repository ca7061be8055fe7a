import type { planFailures } from '../failures/plan-failures.ts'
import type { priceFailures } from '../failures/price-failures.ts'
import type { projectFailures } from '../failures/project-failures.ts'

export type ProjectFailure = {
  code: keyof typeof projectFailures | keyof typeof planFailures | keyof typeof priceFailures
  params: Readonly<Record<string, string | number>>
}

const asJson = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch (error) {
    // Nested so deep that writing it fills the stack.
    if (error instanceof RangeError) return Array.isArray(value) ? '[[[[…' : '{…'
    throw error
  }
}

/** A value as a person would find it in the file, short enough for a sentence. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'null'
  // JSON knows neither `.nan` nor `.inf`, and would say that nothing was found.
  const text = typeof value === 'number' ? String(value) : asJson(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
