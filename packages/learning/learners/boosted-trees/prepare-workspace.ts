import type { Task, TrainingData } from '../../matrix/training-data.ts'
import { binColumn, columnOf } from './binned-matrix.ts'
import { fitFeatureBins } from './feature-bins.ts'
import type { Direction } from './monotonic-split.ts'
import type { BoostedTreesParameters } from './parameters.ts'
import type { Crew } from './threads/crew.ts'
import { createWorkspace, type Workspace } from './threads/workspace.ts'

const directionsOf = (
  { x }: TrainingData,
  { monotonic }: BoostedTreesParameters,
): readonly Direction[] | null => {
  if (Object.keys(monotonic).length === 0) return null
  return x.columns.map(({ name }) => {
    const wanted = monotonic[name]
    return wanted === undefined ? 0 : wanted === 'increasing' ? 1 : -1
  })
}

/** Bins the columns in batches, one a thread: only what lies in shared memory can be read by others. */
const binAll = ({ x }: TrainingData, workspace: Workspace, crew: Crew): void => {
  const { binned, staging, orders } = workspace
  const waiting: number[] = []
  x.columns.forEach((column, feature) => {
    if (column.kind === 'numeric') waiting.push(feature)
    else binColumn(column, binned.features[feature]!, columnOf(binned, feature))
  })
  while (waiting.length > 0) {
    crew.admit(false)
    const batch = waiting.splice(0, Math.min(crew.threads, staging.length))
    staging.forEach((values, i) => {
      const column = x.columns[batch[i] ?? -1]
      orders[i] = batch[i] ?? -1
      if (column?.kind === 'numeric') values.set(column.values)
    })
    crew.perform('binColumns', workspace, false)
  }
}

/** Learns the bins, lays out the memory that the threads share, and puts bins and target into it. */
export const prepareWorkspace = (
  data: TrainingData,
  weights: Float64Array | null,
  task: Task,
  parameters: BoostedTreesParameters,
  threads: number,
  crew: Crew,
): Workspace => {
  const workspace = createWorkspace({
    rows: data.x.rows,
    features: fitFeatureBins(data.x, parameters.bins),
    parameters,
    task,
    directions: directionsOf(data, parameters),
    weighted: weights !== null,
    threads,
  })
  crew.tell(workspace)
  binAll(data, workspace, crew)
  crew.admit(true)
  workspace.target.y.set(data.y)
  if (weights) workspace.target.weights?.set(weights)
  return workspace
}
