import { binColumns } from './bin-columns.ts'
import { countLosses } from './count-losses.ts'
import { countSteps } from './count-steps.ts'
import { deriveRows } from './derive-rows.ts'
import { finishLeaves } from './finish-leaves.ts'
import { gatherParts, partRows } from './part-rows.ts'
import { searchNodes } from './search-nodes.ts'
import { walkLeftOut } from './walk-left-out.ts'

/** What the threads of a training do together, each its part. Its particulars stand in `workspace.orders`. */
const PARTS = {
  binColumns,
  deriveRows,
  countSteps,
  partRows,
  gatherParts,
  searchNodes,
  finishLeaves,
  walkLeftOut,
  countLosses,
}

export type CrewTask = keyof typeof PARTS

/** Tasks by number, as shared memory holds them. */
export const CREW_TASKS = Object.keys(PARTS) as CrewTask[]

export const performPart = (task: CrewTask, ...particulars: Parameters<(typeof PARTS)[CrewTask]>): void =>
  PARTS[task](...particulars)
