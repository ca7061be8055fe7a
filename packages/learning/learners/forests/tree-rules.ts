import type { ForestModel } from './forest-model.ts'

/** One condition of a rule. A missing value meets it where `orMissing`. */
export type RuleCondition = { feature: string; orMissing: boolean } & (
  | { is: 'at-most' | 'above'; value: number }
  | { is: 'present' | 'missing' }
  | { is: 'one-of' | 'none-of'; categories: readonly string[] }
)

/** What is said of the rows that meet all conditions: the classes' probabilities, or the value. */
export type TreeRule = { conditions: RuleCondition[]; rows: number; outputs: number[] }

const conditionOf = ({ trees, features }: ForestModel, node: number, left: boolean): RuleCondition => {
  const tree = trees[0]!
  const feature = features[tree.feature[node]!]!
  const orMissing = (tree.missingLeft[node] === 1) === left
  const head = { feature: feature.name, orMissing }
  if (feature.kind === 'categorical') {
    const categories = (tree.categories[node] ?? []).map(code => feature.categories[code]!)
    return { ...head, is: left ? 'one-of' : 'none-of', categories }
  }
  const value = tree.threshold[node]
  if (value === null || value === undefined) return { ...head, is: left ? 'present' : 'missing' }
  return { ...head, is: left ? 'at-most' : 'above', value }
}

/** The rules of a model of one tree (`tree`, `threshold-rule`), one a leaf, from left to right; they exclude each other. */
export const treeRules = (model: ForestModel): TreeRule[] => {
  const tree = model.trees[0]!
  const rules: TreeRule[] = []
  const walk = (at: number, conditions: RuleCondition[]): void => {
    if (at >= 0) {
      walk(tree.left[at]!, [...conditions, conditionOf(model, at, true)])
      walk(tree.right[at]!, [...conditions, conditionOf(model, at, false)])
      return
    }
    const values = tree.leafValues.map(each => each[~at]!)
    const two = model.task.kind === 'classification' && values.length === 1
    rules.push({
      conditions,
      rows: tree.leafRows[~at]!,
      outputs: two ? [1 - values[0]!, values[0]!] : values,
    })
  }
  walk(tree.feature.length > 0 ? 0 : -1, [])
  return rules
}
