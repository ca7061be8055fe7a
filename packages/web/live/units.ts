import type { Recipe } from '@leinwand/recipe'

/** The unit of each column at the end of a recipe, as far as its steps say: parsed, carried over a renaming, derived. */
export const unitsOf = ({ steps }: Recipe): ReadonlyMap<string, string> => {
  let units = new Map<string, string>()
  for (const step of steps) {
    if (step.step === 'parse') {
      for (const [name, { unit }] of Object.entries(step.columns)) if (unit) units.set(name, unit)
    } else if (step.step === 'rename') {
      units = new Map([...units].map(([name, unit]) => [step.columns[name] ?? name, unit]))
    } else if (step.step === 'derive' && step.unit) units.set(step.column, step.unit)
  }
  return units
}
