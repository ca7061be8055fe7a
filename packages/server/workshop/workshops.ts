import {
  addWorkshopEvent,
  type ControlData,
  knowsWorkshopEvent,
  workshopState,
  workshopsOn,
} from '@leinwand/adapters/sqlite'
import type { WorkshopNow } from '@leinwand/contract'
import {
  type CanvasState,
  EMPTY_CANVAS,
  NO_WORKSHOP,
  notesOfIdeas,
  type Participant,
  type ProposedAct,
  reduceWorkshop,
  type WorkshopAct,
  type WorkshopState,
  withNoteTexts,
  workshopFailure,
  workshopView,
} from '@leinwand/method'
import type { Canvas, Place } from '../canvas/canvas.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { canvasKey, readCanvas } from '../projects/stored-project.ts'
import type { Workshop, WorkshopKeeper } from './workshop-keeper.ts'

type ProposedWorkshopAct = { workshop: string; id: string; act: WorkshopAct }
type Summary = { workshop: string; title: string; at: string; ended: boolean }

export type Workshops = {
  /** The latest workshop on a canvas, or the one named; null where there is none. */
  read: (place: Place, viewer: string, workshop?: string) => Promise<Outcome<WorkshopNow | null>>
  all: (place: Place) => Promise<Summary[]>
  act: (place: Place, proposed: ProposedWorkshopAct, who: Participant) => Promise<Outcome<WorkshopNow>>
}

type Wiring = {
  data: ControlData
  keeper: WorkshopKeeper
  canvas: Canvas
  now: () => Date
  /** Tells each who looks at a canvas what they may see. */
  tell: (place: Place, seenBy: (viewer: string) => WorkshopNow) => void
}

/** Acts for which it matters what stands on the canvas. */
const needsCanvas = (act: WorkshopAct): boolean =>
  act.kind === 'dots-set' || act.kind === 'ideas-accepted' || 'texts' in act

export const openWorkshops = ({ data, keeper, canvas, now, tell }: Wiring): Workshops => {
  const { db } = data
  const seen =
    ({ workshop, state }: Workshop) =>
    (viewer: string): WorkshopNow => ({
      workshop,
      seq: state.seq,
      view: workshopView(state, viewer),
      now: now().toISOString(),
    })

  /** The workshop that an act is for: the latest one, or a new one that is opened. */
  const meant = async (place: Place, { workshop, act }: ProposedWorkshopAct): Promise<Outcome<Workshop>> => {
    const latest = await keeper.latest(place)
    if (latest?.workshop === workshop) return done(latest)
    const known = await workshopsOn(db, canvasKey(place.project, place.variant))
    if (act.kind !== 'opened') {
      if (latest === null) return failed('workshop-none')
      return known.includes(workshop)
        ? failed('workshop-other', { title: latest.state.title })
        : failed('workshop-not-found', { workshop })
    }
    if (latest !== null && latest.state.phase !== 'ended')
      return failed('workshop-runs', { title: latest.state.title })
    if (known.includes(workshop)) return failed('workshop-other', { title: latest?.state.title ?? '' })
    return done({ workshop, state: NO_WORKSHOP })
  }

  /** The accepted ideas come first, under an id that follows from the act's: done again after a fall, it counts once. */
  const putOnCanvas = async (
    place: Place,
    state: WorkshopState,
    { id, act }: ProposedWorkshopAct,
    on: { notes: CanvasState; who: Participant },
  ): Promise<Outcome<unknown>> => {
    const put = notesOfIdeas(state, act, on.notes)
    if (put === null) return done(null)
    const proposed: ProposedAct = { id: `w:${id}`, act: put }
    return canvas.append(place, [proposed], on.who)
  }

  const act: Workshops['act'] = async (place, proposed, who) => {
    const found = await meant(place, proposed)
    if (!found.ok) return found
    const { workshop, state } = found.value
    const key = canvasKey(place.project, place.variant)
    if (await knowsWorkshopEvent(db, key, proposed)) return done(seen(found.value)(who.id))
    if (proposed.act.kind === 'opened' && state.seq > 0)
      return failed('workshop-runs', { title: state.title })
    const notes = needsCanvas(proposed.act)
      ? await readCanvas(data, place.project, place.variant)
      : EMPTY_CANVAS
    const wrong = workshopFailure(state, proposed.act, who, note => Object.hasOwn(notes.notes, note))
    if (wrong) return { ok: false, failure: wrong }
    const put = await putOnCanvas(place, state, proposed, { notes, who })
    if (!put.ok) return put
    const event = {
      id: proposed.id,
      seq: state.seq + 1,
      at: now().toISOString(),
      actor: { id: who.id, name: who.name },
      act: withNoteTexts(state, proposed.act, notes),
    }
    await addWorkshopEvent(db, key, workshop, event)
    const after = { workshop, state: reduceWorkshop(state, event) }
    keeper.keep(place, after)
    tell(place, seen(after))
    return done(seen(after)(who.id))
  }

  return {
    read: async (place, viewer, workshop) => {
      const latest = await keeper.latest(place)
      if (workshop === undefined || workshop === latest?.workshop)
        return done(latest === null ? null : seen(latest)(viewer))
      const stored = await workshopState(db, canvasKey(place.project, place.variant), workshop)
      return stored.state.seq === 0 ? failed('workshop-not-found', { workshop }) : done(seen(stored)(viewer))
    },
    all: async place => {
      const key = canvasKey(place.project, place.variant)
      const ids = await workshopsOn(db, key)
      const stored = await Promise.all(ids.map(id => workshopState(db, key, id)))
      return stored.map(({ workshop, state: { title, openedAt, phase } }) => ({
        workshop,
        title,
        at: openedAt,
        ended: phase === 'ended',
      }))
    },
    act: (place, proposed, who) => keeper.oneByOne(() => act(place, proposed, who)),
  }
}
