import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import type { Canvas } from './canvas.ts'

export const canvasRoutes = (canvas: Canvas) =>
  ({
    readCanvas: async ({ project, query }) => done(await canvas.read(project, query.since)),
    appendActs: async ({ project, body, person }) =>
      done(await canvas.append(project, body.acts, person.name)),
  }) satisfies Partial<Handlers>
