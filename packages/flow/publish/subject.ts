import type { Advice, CanvasContent, FinanceResult, Note, Party, Plan, Verdict } from '@leinwand/method'

/** What is published: a project as it stands at one moment, and everything that was computed of it. */
export type Subject = {
  readonly language: 'de' | 'en'
  /** ISO instant in UTC. */
  readonly at: string
  readonly name: string
  readonly provider: string
  readonly description: string
  /** The name of the variant; nothing for the main one. */
  readonly variant: string | null
  readonly notes: readonly Note[]
  readonly legend: CanvasContent['legend']
  readonly parties: readonly Party[]
  readonly verdict: Verdict
  readonly plan: Plan
  /** Nothing where the plan cannot be computed. */
  readonly finance: FinanceResult | null
  readonly next: readonly Advice[]
  /** What the rules of the analysis found, in the reader's language; dismissed findings are left out. */
  readonly findings: readonly string[]
}
