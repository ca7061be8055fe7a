import { z } from 'zod'
import { accountRoutes } from './account.ts'
import { acquisitionRoutes } from './acquisition.ts'
import { canvasRoutes } from './canvas.ts'
import { criteriaRoutes } from './criteria.ts'
import { dataRoutes } from './data.ts'
import { documentRoutes } from './documents.ts'
import { guestRoutes } from './guests.ts'
import { jobRoutes } from './jobs.ts'
import { liveRoutes } from './live.ts'
import { modelRoutes } from './models.ts'
import { preparationRoutes } from './preparation.ts'
import { preparedRoutes } from './prepared.ts'
import { projectRoutes } from './projects.ts'
import type { Route } from './route.ts'
import { variantRoutes } from './variants.ts'
import { workshopRoutes } from './workshop.ts'

/** Every route there is. `/api/live` (a WebSocket) is described by `ClientEvent` and `ServerEvent`. */
export const ROUTES = {
  health: {
    method: 'GET',
    path: '/health',
    summary: 'Whether the server answers',
    access: 'anyone',
    status: 200,
    reply: z.object({ ok: z.literal(true), version: z.string() }),
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    access: 'anyone',
    status: 200,
    reply: z.record(z.string(), z.unknown()),
  },
  ...accountRoutes,
  ...projectRoutes,
  ...criteriaRoutes,
  ...preparationRoutes,
  ...preparedRoutes,
  ...canvasRoutes,
  ...acquisitionRoutes,
  ...dataRoutes,
  ...documentRoutes,
  ...jobRoutes,
  ...liveRoutes,
  ...modelRoutes,
  ...variantRoutes,
  ...workshopRoutes,
  ...guestRoutes,
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES
