import { canvasForGuest, eventForGuest } from '../guests/guest-canvas.ts'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import type { Canvas } from './canvas.ts'

export const canvasRoutes = (canvas: Canvas) =>
  ({
    readCanvas: async ({ project, query: { variant, since: after }, caller: { since } }) => {
      const read = await canvas.read({ project, variant }, after)
      if (!read.ok || since === null) return read
      const { seq, events } = read.value
      // Who was cut off hears what they missed; what was before they came is not told, whatever they ask for.
      if (after > 0 && events.every(({ at }) => at >= since))
        return done({ seq, events: events.map(eventForGuest) })
      const whole = await canvas.read({ project, variant }, 0)
      return whole.ok ? done({ seq: whole.value.seq, ...canvasForGuest(whole.value.events) }) : whole
    },
    appendActs: async ({ project, query: { variant }, body: { acts }, caller }) => {
      const appended = await canvas.append({ project, variant }, acts, caller)
      if (!appended.ok || caller.since === null) return appended
      const { seq, events } = appended.value
      // The id of an act that was known already may be another's.
      const own = events.filter(({ actor }) => actor === caller.name)
      return done({ seq, events: own.map(eventForGuest) })
    },
  }) satisfies Partial<Handlers>
