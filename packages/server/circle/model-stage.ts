import type { Training } from '@leinwand/adapters/duckdb'
import type { ProjectFile } from '@leinwand/contract'
import { type Evaluation, evaluate } from '@leinwand/flow/evaluate'
import { watchedClass } from '@leinwand/flow/score'
import type { Trained, TrainInput } from '@leinwand/flow/train'
import { predict, type Task, takeRows, takeValues } from '@leinwand/learning'
import { servedBy } from '@leinwand/method'

/** The rows of a part, by their place in the training table. */
export const rowsOfPart = ({ part }: Training, wanted: 'train' | 'test'): Int32Array =>
  Int32Array.from(part.keys()).filter(row => part[row] === wanted)

const taskOf = ({ classes }: Training): Task =>
  classes === undefined ? { kind: 'regression' } : { kind: 'classification', classes }

/** What a learner or a search gets to see. */
export type Learnable = Omit<TrainInput, 'learner'>

/** The training part and its folds. The test part stays out of its reach. */
export const learnableOf = (training: Training, folds: number): Learnable => {
  const rows = rowsOfPart(training, 'train')
  return {
    data: { x: takeRows(training.matrix, rows), y: takeValues(training.y, rows) },
    task: taskOf(training),
    foldOf: Int32Array.from(rows, row => training.fold[row]!),
    folds,
  }
}

/** A threshold that a deployment fixes is the one that the model is judged at; otherwise the training folds choose. */
const wantedThreshold = ({ deployments }: ProjectFile): 'auto' | number =>
  deployments.find(({ threshold }) => threshold !== 'auto')?.threshold ?? 'auto'

export const evaluationOf = (
  training: Training,
  input: Learnable,
  trained: Trained,
  project: ProjectFile,
): Evaluation => {
  const rows = rowsOfPart(training, 'test')
  const test = takeRows(training.matrix, rows)
  return evaluate({
    positive: watchedClass({ task: trained.model.task }),
    threshold: wantedThreshold(project),
    testActual: takeValues(training.y, rows),
    trainActual: input.data.y,
    foldOf: input.foldOf,
    folds: input.folds,
    model: { test: predict(trained.model, test), outOfFold: trained.outOfFold },
    baseline: { test: predict(trained.baseline, test), outOfFold: trained.baselineOutOfFold },
    costs: project.costs,
    machines: servedBy(project.parties, project.deployments).machines,
    seed: project.learner.seed,
  })
}
