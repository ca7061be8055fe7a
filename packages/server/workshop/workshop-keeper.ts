import { type ControlData, workshopState, workshopsOn } from '@leinwand/adapters/sqlite'
import type { WorkshopState } from '@leinwand/method'
import type { Place } from '../canvas/canvas.ts'
import { canvasKey } from '../projects/stored-project.ts'

export type Workshop = { workshop: string; state: WorkshopState }

export type WorkshopKeeper = {
  latest: (place: Place) => Promise<Workshop | null>
  keep: (place: Place, workshop: Workshop) => void
  /** Who alone may change a canvas now; null where everybody may. */
  lockedBy: (place: Place) => Promise<{ id: string; name: string } | null>
  oneByOne: <T>(work: () => Promise<T>) => Promise<T>
}

/** The latest workshop of each canvas, read once: every act on a canvas asks whether it is locked. */
export const workshopKeeper = ({ db }: ControlData): WorkshopKeeper => {
  const kept = new Map<string, Workshop | null>()
  const nameOf = ({ project, variant }: Place): string => `${project.uid}/${variant}`
  const latest = async (place: Place): Promise<Workshop | null> => {
    const known = kept.get(nameOf(place))
    if (known !== undefined) return known
    const key = canvasKey(place.project, place.variant)
    const [workshop] = await workshopsOn(db, key)
    const read = workshop === undefined ? null : await workshopState(db, key, workshop)
    // Whoever acted in between knows more than what was read.
    const now = kept.get(nameOf(place)) ?? read
    kept.set(nameOf(place), now)
    return now
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    latest,
    keep: (place, workshop) => void kept.set(nameOf(place), workshop),
    lockedBy: async place => {
      const found = await latest(place)
      return found?.state.locked ? found.state.facilitator : null
    },
    oneByOne: work => {
      const next = last.then(work, work)
      last = next.catch(() => undefined)
      return next
    },
  }
}
