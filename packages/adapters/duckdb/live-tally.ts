import type { FittedRecipe } from '@leinwand/recipe'
import type { Chunk } from './live-chunk.ts'

/** How often the rules of a recipe were broken in a live run, and how many rows went for that. */
export type LiveTally = {
  /** Rows `rule` with the ordinal of the row that breaks it, of one step. */
  count(broken: Chunk): void
  sums(): { breaches: Record<string, number>; quarantined: number }
}

export const RULE = [{ name: 'rule', type: 'text' as const }]

export const liveTally = ({ recipe }: FittedRecipe): LiveTally => {
  const rules = recipe.steps.flatMap(step => (step.step === 'check' ? step.rules : []))
  const putsAside = new Set(rules.flatMap(({ id, action }) => (action === 'quarantine' ? [id] : [])))
  const breaches = new Map(rules.map(({ id }) => [id, 0]))
  let quarantined = 0
  return {
    count: ({ rows, values: [names = []] }) => {
      const gone = new Set<bigint>()
      for (const [index, name] of names.entries()) {
        const rule = String(name)
        breaches.set(rule, (breaches.get(rule) ?? 0) + 1)
        if (putsAside.has(rule)) gone.add(rows[index]!)
      }
      quarantined += gone.size
    },
    sums: () => ({ breaches: Object.fromEntries(breaches), quarantined }),
  }
}
