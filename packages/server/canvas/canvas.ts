import {
  appendActs,
  type ControlData,
  canvasEvents,
  canvasSeq,
  type ProjectRow,
} from '@leinwand/adapters/sqlite'
import type { CanvasEvent, Participant, ProposedAct } from '@leinwand/method'
import { guestActFailure } from '../guests/guest-canvas.ts'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { type Connected, canvasKey, readCanvas } from '../projects/stored-project.ts'
import { knownVariant, openVariant } from '../variants/known-variant.ts'
import { lostBindings } from './lost-bindings.ts'

type Appended = { seq: number; events: CanvasEvent[] }
/** One canvas: a project's, in one of its variants. */
export type Place = { project: ProjectRow; variant: string }

/** What is refused; where the other acts may be done without these, it says which these are. */
type Refused = { ok: false; failure: Failure; acts?: readonly string[] }

export type Canvas = {
  read: (place: Place, since: number) => Promise<Outcome<Appended>>
  /** Orders acts and tells everybody. Events of acts that were known already are handed back, not told again. */
  append: (
    place: Place,
    acts: readonly ProposedAct[],
    who: Participant,
  ) => Promise<Outcome<Appended> | Refused>
}

type Wiring = {
  data: ControlData
  now: () => Date
  tell: (place: Place, events: CanvasEvent[]) => void
  /** Who alone may change a canvas now; null where everybody may. */
  lockedBy: (place: Place) => Promise<{ id: string; name: string } | null>
}

/** What a guest may not do on a canvas; members may do everything. */
const refusedToGuest = async (
  data: Connected,
  { project, variant }: Place,
  { acts, who }: { acts: readonly ProposedAct[]; who: Participant },
): Promise<Refused | undefined> => {
  if (who.role === 'member') return undefined
  const { notes } = await readCanvas(data, project, variant)
  const wrong = guestActFailure(acts, notes)
  return wrong === null ? undefined : { ...failed(wrong.code), acts: wrong.ids }
}

/** The one way onto a canvas, for the route and for the socket. */
export const openCanvas = ({ data, now, tell, lockedBy }: Wiring): Canvas => {
  const { db } = data
  // Commits are in order already; this keeps what is told about them in order too.
  let last: Promise<unknown> = Promise.resolve()
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return {
    read: async ({ project, variant }, since) => {
      const known = await knownVariant(data, project, variant)
      if (!known.ok) return known
      const key = canvasKey(project, variant)
      const events = await canvasEvents(db, key, since)
      return done({ seq: events.at(-1)?.seq ?? (await canvasSeq(db, key)), events })
    },
    append: (place, acts, who) =>
      oneByOne(async () => {
        const { project, variant } = place
        const lock = await lockedBy(place)
        if (lock !== null && lock.id !== who.id) return failed('canvas-locked', { name: lock.name })
        const by = { at: now().toISOString(), actor: who.name }
        const appended = await db.transaction().execute(async trx => {
          const open = await openVariant({ db: trx }, project, variant)
          if (!open.ok) return open
          const refused = await refusedToGuest({ db: trx }, place, { acts, who })
          if (refused !== undefined) return refused
          const lost = await lostBindings({ db: trx }, place, acts)
          if (lost !== undefined) return { ok: false as const, failure: lost.failure, acts: lost.ids }
          return done(await appendActs(trx, canvasKey(project, variant), acts, by))
        })
        if (!appended.ok) return appended
        const { seq, added, known } = appended.value
        if (added.length > 0) tell(place, added)
        return done({ seq, events: [...known, ...added].sort((a, b) => a.seq - b.seq) })
      }),
  }
}
