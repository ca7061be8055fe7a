import type { Handlers } from '../http/call.ts'
import type { Canvas } from './canvas.ts'

export const canvasRoutes = (canvas: Canvas) =>
  ({
    readCanvas: ({ project, query: { variant, since } }) => canvas.read({ project, variant }, since),
    appendActs: ({ project, query: { variant }, body: { acts }, person }) =>
      canvas.append({ project, variant }, acts, person.name),
  }) satisfies Partial<Handlers>
