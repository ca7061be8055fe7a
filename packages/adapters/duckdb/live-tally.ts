import type { BrokenRule } from '@leinwand/flow/prepare'
import type { FittedRecipe } from '@leinwand/recipe'
import type { Chunk } from './live-chunk.ts'

/** Which rows broke the rules of a recipe in a live run. */
export type LiveTally = {
  /** Rows `rule` with the ordinal of the row that breaks it, of one step. */
  count(broken: Chunk): void
  /** Those since this was asked last. */
  take(): readonly BrokenRule[]
}

export const RULE = [{ name: 'rule', type: 'text' as const }]

export const liveTally = ({ recipe }: FittedRecipe): LiveTally => {
  const rules = recipe.steps.flatMap(step => (step.step === 'check' ? step.rules : []))
  const putsAside = new Set(rules.flatMap(({ id, action }) => (action === 'quarantine' ? [id] : [])))
  let broken: BrokenRule[] = []
  return {
    count: ({ rows, values: [names = []] }) => {
      for (const [index, name] of names.entries()) {
        const rule = String(name)
        broken.push({ row: Number(rows[index]!), rule, aside: putsAside.has(rule) })
      }
    },
    take: () => {
      const taken = broken
      broken = []
      return taken
    },
  }
}
