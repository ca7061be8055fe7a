import { WorkshopAct, WorkshopView } from '@leinwand/method'
import { z } from 'zod'
import { OfVariant, ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

const WorkshopId = z.string().min(1).max(64)

/** What an act puts on the canvas is an act there, under `w:` and this id: the two together are an id again. */
const WorkshopActId = z.string().min(1).max(62)

/** A workshop as its reader may see it, and the server's clock, by which every client corrects its own. */
export const WorkshopNow = z.object({
  workshop: WorkshopId,
  /** Grows with every act: what comes late is told from what is newer. */
  seq: z.number().int(),
  view: WorkshopView,
  now: z.iso.datetime(),
})
export type WorkshopNow = z.infer<typeof WorkshopNow>

export const workshopRoutes = {
  readWorkshop: {
    method: 'GET',
    path: '/projects/{project}/workshop',
    summary: 'The latest workshop on a canvas (or the one named) as one may see it, and those there were',
    access: 'canvas',
    guest: 'look',
    params: ProjectParams,
    query: z.strictObject({ ...OfVariant.shape, workshop: WorkshopId.optional() }),
    status: 200,
    reply: z.object({
      current: WorkshopNow.nullable(),
      /** All workshops on this canvas, newest first; for members only. */
      all: z.array(
        z.object({
          workshop: z.string(),
          title: z.string(),
          at: z.iso.datetime(),
          ended: z.boolean(),
        }),
      ),
    }),
  },
  /** Opens a workshop with `opened` under an id of one's own; an act whose id is known already counts once. */
  actInWorkshop: {
    method: 'POST',
    path: '/projects/{project}/workshop',
    summary: 'Act in a workshop: write, vote, lead',
    access: 'canvas',
    guest: 'workshop',
    params: ProjectParams,
    query: OfVariant,
    body: z.strictObject({ workshop: WorkshopId, id: WorkshopActId, act: WorkshopAct }),
    status: 200,
    reply: WorkshopNow,
  },
} as const satisfies Record<string, Route>
