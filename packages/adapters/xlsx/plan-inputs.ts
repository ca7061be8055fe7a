import { leavesOf, type Model, type Plan } from '@leinwand/method'

/** A number of the plan that formulas stand on, with its path in it. */
export type PlanInput = { readonly path: string; readonly value: number }

/** Every plain number of the plan that a formula of the model names, each once, in the order of the plan. */
export const planInputs = (model: Model): PlanInput[] => {
  const found = new Map<string, number>()
  for (const { formula } of [...model.lines, ...model.figures])
    for (const leaf of leavesOf(formula)) if (leaf.op === 'input') found.set(leaf.path, leaf.value)
  return [...found]
    .map(([path, value]) => ({ path, value }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
}

const ENTRIES = ['offers', 'fixedCosts', 'staff', 'investments', 'loans'] as const

/** Whose number it is (the name of the entry, nothing for the plan's own) and what it is: its last word and place in a list. */
export const inputAbout = (
  path: string,
  plan: Plan,
): { entry: string; key: string; place: number | null } => {
  const parts = path.split('.')
  const list = ENTRIES.find(name => name === parts[0])
  const entry = list === undefined ? '' : (plan[list][Number(parts[1])]?.name ?? '')
  const numbers = parts.slice(2).filter(part => /^\d+$/.test(part))
  const key = parts.filter(part => !/^\d+$/.test(part)).at(-1) ?? path
  return { entry, key, place: numbers.length === 0 ? null : Number(numbers.at(-1)) + 1 }
}
