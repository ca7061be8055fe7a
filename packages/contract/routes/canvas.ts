import { CanvasEvent, ProposedAct } from '@leinwand/method'
import { z } from 'zod'
import { OfVariant, ProjectParams } from './projects.ts'
import type { Route } from './route.ts'

export const canvasRoutes = {
  readCanvas: {
    method: 'GET',
    path: '/projects/{project}/canvas',
    summary: 'All events of the canvas after `since`, in order',
    access: 'canvas',
    guest: 'look',
    params: ProjectParams,
    query: z.strictObject({ since: z.coerce.number().int().min(0).default(0), ...OfVariant.shape }),
    status: 200,
    reply: z.object({
      seq: z.number().int(),
      events: z.array(CanvasEvent),
      /** The moment before the first event, where those up to it are not told: a guest gets the canvas as it stands. */
      from: z.number().int().optional(),
    }),
  },
  appendActs: {
    method: 'POST',
    path: '/projects/{project}/canvas',
    summary: 'Add acts; an act whose id is known already counts once',
    access: 'canvas',
    guest: 'write',
    params: ProjectParams,
    query: OfVariant,
    body: z.strictObject({ acts: z.array(ProposedAct).min(1).max(500) }),
    status: 200,
    reply: z.object({ seq: z.number().int(), events: z.array(CanvasEvent) }),
  },
} as const satisfies Record<string, Route>
