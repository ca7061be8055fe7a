import type { Tree } from './boosted-trees/boosted-trees-model.ts'
import type { Model } from './model.ts'
import type { Feature } from './model-head.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(isItem)

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isTask = (value: unknown): value is Model['task'] =>
  isRecord(value) &&
  (value.kind === 'regression' ||
    (value.kind === 'classification' && isList(value.classes, isText) && value.classes.length >= 2))

const isFeature = (value: unknown): value is Feature =>
  isRecord(value) &&
  isText(value.name) &&
  (value.kind === 'numeric' || (value.kind === 'categorical' && isList(value.categories, isText)))

/** Children come after their parent and lie inside the arrays, so that walking a tree always ends. */
const isChild = (child: number, node: number, nodes: number, leaves: number): boolean =>
  Number.isInteger(child) && (child >= 0 ? child > node && child < nodes : ~child < leaves)

const isSoundNode = (tree: Tree, node: number, features: readonly Feature[]): boolean => {
  const feature = features[tree.feature[node]!]
  const categories = tree.categories[node]
  const threshold = tree.threshold[node]
  if (!feature) return false
  const splits =
    feature.kind === 'numeric'
      ? categories === null && (threshold === null || isNumber(threshold))
      : isList(categories, isNumber) && categories.every(code => feature.categories[code] !== undefined)
  const [nodes, leaves] = [tree.feature.length, tree.leafValue.length]
  return (
    splits &&
    isChild(tree.left[node]!, node, nodes, leaves) &&
    isChild(tree.right[node]!, node, nodes, leaves)
  )
}

const isSoundTree = (value: unknown, features: readonly Feature[]): boolean => {
  if (!isRecord(value)) return false
  const nodes = Array.isArray(value.feature) ? value.feature.length : -1
  const perNode = ['feature', 'missingLeft', 'left', 'right', 'gain', 'rows']
  if (!perNode.every(name => isList(value[name], isNumber) && value[name].length === nodes)) return false
  if (!['threshold', 'categories'].every(name => Array.isArray(value[name]) && value[name].length === nodes))
    return false
  if (!isList(value.leafValue, isNumber) || !isList(value.leafRows, isNumber)) return false
  if (value.leafValue.length !== nodes + 1 || value.leafRows.length !== nodes + 1) return false
  const tree = value as Tree
  return tree.feature.every((_, node) => isSoundNode(tree, node, features))
}

/** A blend has members of its own task and features, and none that is a blend again. */
const isSoundBlend = (model: Record<string, unknown>, task: unknown, features: unknown): boolean =>
  isList(model.members, isRecord) &&
  model.members.length > 0 &&
  model.members.every(
    ({ weight, model: member }) =>
      isNumber(weight) &&
      isRecord(member) &&
      member.learner !== 'blend' &&
      JSON.stringify(member.task) === JSON.stringify(task) &&
      JSON.stringify(member.features) === JSON.stringify(features) &&
      isSoundModel(member),
  )

/** Whether parsed JSON can be predicted with: right fields, right lengths, trees without loops or dangling ends. */
export const isSoundModel = (model: Record<string, unknown>): model is Record<string, unknown> & Model => {
  const { task, features } = model
  if (!isTask(task) || !isList(features, isFeature)) return false
  if (!isNumber(model.seed) || !isRecord(model.parameters)) return false
  const classes = task.kind === 'classification' ? task.classes.length : 1
  if (model.learner === 'constant') return isList(model.outputs, isNumber) && model.outputs.length === classes
  if (model.learner === 'blend') return isSoundBlend(model, task, features)
  const outputs = classes === 2 ? 1 : classes
  return (
    model.learner === 'boosted-trees' &&
    isList(model.initial, isNumber) &&
    model.initial.length === outputs &&
    Array.isArray(model.rounds) &&
    model.rounds.every(
      round =>
        Array.isArray(round) && round.length === outputs && round.every(tree => isSoundTree(tree, features)),
    )
  )
}
