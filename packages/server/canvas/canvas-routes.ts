import { canvasForGuest, eventForGuest } from '../guests/guest-canvas.ts'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import type { Canvas } from './canvas.ts'

export const canvasRoutes = (canvas: Canvas) =>
  ({
    readCanvas: async ({ project, query: { variant, since }, caller }) => {
      const read = await canvas.read({ project, variant }, since)
      if (!read.ok || caller.role === 'member') return read
      const { seq, events } = read.value
      if (since > 0) return done({ seq, events: events.map(eventForGuest) })
      return done({ seq, ...canvasForGuest(events) })
    },
    appendActs: ({ project, query: { variant }, body: { acts }, caller }) =>
      canvas.append({ project, variant }, acts, caller),
  }) satisfies Partial<Handlers>
