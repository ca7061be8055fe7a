import { addCircleRecord, circleRecords, type ProjectRow } from '@leinwand/adapters/sqlite'
import type { DecisionAbout } from '@leinwand/contract'
import type { CycleElement } from '@leinwand/method'
import type { Connected } from '../projects/stored-project.ts'

type Decided = {
  element: CycleElement
  /** The reason or the conditions; without one the step keeps the decision that it has. */
  text?: string
  about: DecisionAbout
  inputs: Record<string, string>
}

/** Records a decision in the step of the cycle that it belongs to (C7). Must run inside a transaction. */
export const recordDecision = async (
  { db }: Connected,
  row: ProjectRow,
  { element, text, about, inputs }: Decided,
  by: { at: string; actor: string },
): Promise<void> => {
  const before = (await circleRecords(db, row.uid)).find(record => record.element === element)
  const lead = before?.lead ?? null
  const decision = text ?? before?.decision ?? null
  await addCircleRecord(db, row.uid, { element, ...by, lead, decision, inputs }, about)
}
