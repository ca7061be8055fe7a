import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import { MAIN_VARIANT } from '@leinwand/method'
import { partHashes } from '../circle/input-hashes.ts'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { changeParts } from '../projects/change-parts.ts'
import { readProject, storedProject, storePart } from '../projects/stored-project.ts'
import { passWithConditions } from './pass-with-conditions.ts'
import { recordDecision } from './record-decision.ts'

type Wiring = {
  data: ControlData
  directory: string
  now: () => Date
  tellChanged: (project: ProjectRow, part: string) => void
  /** Brings what runs live into line with what is deployed now. */
  deployed: (project: ProjectRow) => Promise<void>
}

export const criteriaRoutes = ({ data, directory, now, tellChanged, deployed }: Wiring) => {
  const byOf = ({ name }: { name: string }) => ({ at: now().toISOString(), actor: name })
  return {
    changeCriteria: async ({ project, body: { reason, kpis, gate, costs }, person, language }) => {
      const parts = { ...(kpis && { kpis }), ...(gate && { gate }), ...(costs && { costs }) }
      const target = { row: project, variant: MAIN_VARIANT }
      const changed = await changeParts(data, target, parts, { by: byOf(person), language, reason })
      if (!changed.ok) return changed
      tellChanged(project, 'gate')
      return done(await storedProject(data, project))
    },
    fixCriteria: async ({ project, person }) => {
      const by = byOf(person)
      const stored = await readProject(data, project)
      if (stored.kpis.length === 0 || stored.gate.length === 0) return failed('criteria-nothing-to-fix')
      const fixed = { at: by.at, by: by.actor }
      await data.db.transaction().execute(async db => {
        await storePart({ db }, project, 'criteriaFixed', fixed, by)
        const decided = { element: 'businessUnderstanding', about: { kind: 'criteria-fixed' } } as const
        await recordDecision({ db }, project, { ...decided, inputs: partHashes(stored) }, by)
      })
      tellChanged(project, 'criteriaFixed')
      return done(fixed)
    },
    passWithConditions: async ({ project, body: { conditions }, person }) => {
      const passed = await passWithConditions(data, { project, directory, conditions, by: byOf(person) })
      if (!passed.ok) return passed
      await deployed(project)
      tellChanged(project, 'run')
      return passed
    },
  } satisfies Partial<Handlers>
}
