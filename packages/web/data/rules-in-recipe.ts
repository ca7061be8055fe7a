import type { ProposedRule } from '@leinwand/contract'
import { QualityRule, type Recipe } from '@leinwand/recipe'

/** The rules that a recipe holds its rows to, of all its steps that check. */
export const rulesOf = ({ steps }: Recipe): QualityRule[] =>
  steps.flatMap(step => (step.step === 'check' ? step.rules : []))

/** A proposal as a rule of the recipe, with who took it on and when. */
export const acceptedRule = (rule: ProposedRule, acceptedBy: string, at: string): QualityRule =>
  QualityRule.parse({ ...rule, acceptedBy, at })

/** With one more rule: in the first step that checks, which is put in behind the parsing where there is none. */
export const withRule = (recipe: Recipe, rule: QualityRule): Recipe => {
  const at = recipe.steps.findIndex(({ step }) => step === 'check')
  if (at < 0) {
    const behind = recipe.steps.findLastIndex(({ step }) => step === 'import' || step === 'parse') + 1
    return { ...recipe, steps: recipe.steps.toSpliced(behind, 0, { step: 'check', rules: [rule] }) }
  }
  const steps = recipe.steps.map((step, place) =>
    place === at && step.step === 'check' ? { ...step, rules: [...step.rules, rule] } : step,
  )
  return { ...recipe, steps }
}

/** With a rule changed, or without it where nothing takes its place; a step that checks nothing goes too. */
export const withChangedRule = (recipe: Recipe, id: string, changed: QualityRule | null): Recipe => ({
  ...recipe,
  steps: recipe.steps.flatMap((step): Recipe['steps'] => {
    if (step.step !== 'check') return [step]
    const rules = step.rules.flatMap(rule => (rule.id !== id ? [rule] : changed === null ? [] : [changed]))
    return rules.length === 0 ? [] : [{ ...step, rules }]
  }),
})
