/**
 * What is known of a project that says which methods fit. Null is what nobody knows yet: a project whose data were not
 * prepared says its task at most. Figures are of the rows that are learned and judged on.
 */
export type MethodFacts = {
  /** Null without a target: nothing is known that could be learned from. */
  readonly task: 'classification' | 'regression' | null
  readonly target: string | null
  /** Whether the target is what is left of a life, counted down to its end; `cap` where longer ones count as this one. */
  readonly remaining: { readonly cap: number | null } | null
  readonly rows: number | null
  /** How many columns are learned from, and how many of them are words and no numbers. */
  readonly features: number | null
  readonly categories: number | null
  /** Rows of the class that matters or, with several, of the rarest; and how many classes there are. */
  readonly positives: number | null
  readonly classes: number | null
  /** Share of the cells that are empty. */
  readonly missing: number | null
  /** What tells machines, engines or batches apart, and how many there are of them. */
  readonly groups: { readonly by: string; readonly count: number | null } | null
  /** The column that says when. */
  readonly time: string | null
  readonly split: 'random' | 'stratified' | 'group' | 'time' | null
  /** Whether rows before the test part are left out so that nothing looks over the edge. */
  readonly gap: boolean
  /** Whether the recipe makes figures over windows or cycles. */
  readonly windows: boolean
  /** Whether an alarm that is missed and one that is false have their price. */
  readonly costs: boolean
  readonly live: boolean
  /** Seconds between two live rows, which a prediction has at most. */
  readonly everySeconds: number | null
  /** Whether people have to follow how a prediction comes about. */
  readonly explained: boolean
}

export const NO_FACTS: MethodFacts = {
  task: null,
  target: null,
  remaining: null,
  rows: null,
  features: null,
  categories: null,
  positives: null,
  classes: null,
  missing: null,
  groups: null,
  time: null,
  split: null,
  gap: false,
  windows: false,
  costs: false,
  live: false,
  everySeconds: null,
  explained: false,
}
