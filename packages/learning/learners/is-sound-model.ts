import type { Model } from './model.ts'
import type { Feature } from './model-head.ts'
import { isSoundBoostedTrees } from './soundness/is-sound-boosted-trees.ts'
import { isSoundForest } from './soundness/is-sound-forest.ts'
import { isSoundHead } from './soundness/is-sound-head.ts'
import { isSoundLinear } from './soundness/is-sound-linear.ts'
import { isList, isNumber, isNumbers, isRecord, isText } from './soundness/json-values.ts'

const isTask = (value: unknown): value is Model['task'] =>
  isRecord(value) &&
  (value.kind === 'regression' ||
    (value.kind === 'classification' && isList(value.classes, isText) && value.classes.length >= 2))

/** A blend has members of its own task and features, and none that is a blend again. */
const isSoundBlend = ({ members, task, features }: Record<string, unknown>): boolean =>
  isList(members, isRecord) &&
  members.length > 0 &&
  members.every(
    ({ weight, model: member }) =>
      isNumber(weight) &&
      isRecord(member) &&
      member.learner !== 'blend' &&
      JSON.stringify(member.task) === JSON.stringify(task) &&
      JSON.stringify(member.features) === JSON.stringify(features) &&
      isSoundModel(member),
  )

const isSoundSums = ({ model, features, classes }: Content): boolean =>
  isSoundLinear(model, features, classes === 2 ? 1 : classes)

type Content = { model: Record<string, unknown>; features: readonly Feature[]; classes: number }

const isSoundTrees = ({ model, features, classes }: Content): boolean =>
  isSoundForest(model, features, classes === 2 ? 1 : classes)

/** What each learner's models hold besides the head. `classes` is 1 for a number. */
const CONTENT: Readonly<Record<Model['learner'], (content: Content) => boolean>> = {
  constant: ({ model, classes }) => isNumbers(model.outputs, classes),
  blend: ({ model }) => isSoundBlend(model),
  linear: isSoundSums,
  ridge: isSoundSums,
  lasso: isSoundSums,
  'elastic-net': isSoundSums,
  logistic: isSoundSums,
  'random-forest': isSoundTrees,
  'extra-trees': isSoundTrees,
  tree: isSoundTrees,
  'threshold-rule': isSoundTrees,
  'boosted-trees': ({ model, features, classes }) =>
    isSoundBoostedTrees(model, features, classes === 2 ? 1 : classes),
}

/** Whether parsed JSON can be predicted with: right fields, right lengths, trees without loops or dangling ends. */
export const isSoundModel = (model: Record<string, unknown>): model is Record<string, unknown> & Model => {
  if (!isTask(model.task) || !isSoundHead(model) || !isText(model.learner)) return false
  if (!Object.hasOwn(CONTENT, model.learner)) return false
  const { task, features } = model
  const classes = task.kind === 'classification' ? task.classes.length : 1
  return CONTENT[model.learner as Model['learner']]({ model, features, classes })
}
