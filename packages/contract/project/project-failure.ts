import type { priceFailures } from '../failures/price-failures.ts'
import type { projectFailures } from '../failures/project-failures.ts'

export type ProjectFailure = {
  code: keyof typeof projectFailures | keyof typeof priceFailures
  params: Readonly<Record<string, string | number>>
}

/** A value as a person would find it in the file, short enough for a sentence. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'null'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
