import type { InBoth, Judgement } from './judgement.ts'
import type { MethodFacts } from './method-facts.ts'

/** What a method is of: it predicts, it says how to choose and judge, or it watches without being told what is wrong. */
export const METHOD_KINDS = ['prediction', 'judging', 'watching', 'forecast'] as const
export type MethodKind = (typeof METHOD_KINDS)[number]

/**
 * A method in the spirit of a cookbook: what for, what it needs, what goes wrong, an example from a factory (firms are
 * invented), and whether it fits what is known of a project.
 */
export type MethodCard = {
  readonly id: string
  readonly kind: MethodKind
  readonly name: InBoth
  readonly purpose: InBoth
  readonly needs: InBoth
  readonly pitfalls: InBoth
  readonly example: InBoth
  /** Learners of a project file that do it, the one to begin with first; none where it is done elsewhere. */
  readonly learners: readonly string[]
  /** What the first of them is told beside its usual parameters. */
  readonly parameters?: Readonly<Record<string, string | number>>
  /** What must hold of the task for the learner to be put into a project. */
  readonly task?: 'classification' | 'regression'
  readonly judge: (facts: MethodFacts) => Judgement
}
