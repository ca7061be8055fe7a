import {
  appendActs,
  type ControlData,
  canvasEvents,
  canvasSeq,
  type ProjectRow,
} from '@leinwand/adapters/sqlite'
import type { CanvasEvent, ProposedAct } from '@leinwand/method'

type Appended = { seq: number; events: CanvasEvent[] }

export type Canvas = {
  read: (project: ProjectRow, since: number) => Promise<Appended>
  /** Orders acts and tells everybody. Events of acts that were known already are handed back, not told again. */
  append: (project: ProjectRow, acts: readonly ProposedAct[], actor: string) => Promise<Appended>
}

type Wiring = {
  data: ControlData
  now: () => Date
  tell: (project: ProjectRow, events: CanvasEvent[]) => void
}

/** The one way onto a canvas, for the route and for the socket. */
export const openCanvas = ({ data: { db }, now, tell }: Wiring): Canvas => {
  // Commits are in order already; this keeps what is told about them in order too.
  let last: Promise<unknown> = Promise.resolve()
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return {
    read: async (project, since) => {
      const events = await canvasEvents(db, project.uid, since)
      return { seq: events.at(-1)?.seq ?? (await canvasSeq(db, project.uid)), events }
    },
    append: (project, acts, actor) =>
      oneByOne(async () => {
        const by = { at: now().toISOString(), actor }
        const { seq, added, known } = await db
          .transaction()
          .execute(trx => appendActs(trx, project.uid, acts, by))
        if (added.length > 0) tell(project, added)
        return { seq, events: [...known, ...added].sort((a, b) => a.seq - b.seq) }
      }),
  }
}
