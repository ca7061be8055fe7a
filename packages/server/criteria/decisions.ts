import { type ControlData, circleDecisions, type ProjectRow } from '@leinwand/adapters/sqlite'
import { Decision } from '@leinwand/contract'

/** What was decided about the criteria and the gate of a project, newest first. */
export const decisionsOf = async (
  { db }: Pick<ControlData, 'db'>,
  { uid }: ProjectRow,
): Promise<Decision[]> =>
  (await circleDecisions(db, uid)).flatMap(({ element, at, actor, decision, about }) => {
    // That criteria were fixed has no text of its own: the step keeps the one that it had.
    const fixed = Reflect.get(Object(about), 'kind') === 'criteria-fixed'
    const parsed = Decision.safeParse({ element, at, by: actor, text: fixed ? '' : (decision ?? ''), about })
    return parsed.success ? [parsed.data] : []
  })
