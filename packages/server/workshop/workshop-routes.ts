import type { ControlData } from '@leinwand/adapters/sqlite'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import { knownVariant } from '../variants/known-variant.ts'
import type { Workshops } from './workshops.ts'

export const workshopRoutes = (data: ControlData, workshops: Workshops) =>
  ({
    readWorkshop: async ({ project, query: { variant, workshop }, caller }) => {
      const known = await knownVariant(data, project, variant)
      if (!known.ok) return known
      const place = { project, variant }
      // A guest sees the workshop that is on, not those that were.
      const guest = caller.role === 'guest'
      const current = await workshops.read(place, caller.id, guest ? undefined : workshop)
      if (!current.ok) return current
      return done({ current: current.value, all: guest ? [] : await workshops.all(place) })
    },
    actInWorkshop: async ({ project, query: { variant }, body, caller }) => {
      const known = await knownVariant(data, project, variant)
      return known.ok ? workshops.act({ project, variant }, body, caller) : known
    },
  }) satisfies Partial<Handlers>
