import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type ControlData, type ProjectRow, removeProject, tenantOf } from '@leinwand/adapters/sqlite'
import { ProjectFile, projectYaml, readProject as readFile } from '@leinwand/contract'
import { type Plan, planFailure } from '@leinwand/method'
import { z } from 'zod'
import { parsed } from '../http/body-failure.ts'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { knownVariant, openVariant } from '../variants/known-variant.ts'
import { changeParts } from './change-parts.ts'
import { projectDirectories } from './directories.ts'
import { readProjectFile, storedProject, storeProject } from './stored-project.ts'

type Wiring = {
  data: ControlData
  directory: string
  now: () => Date
  /** Ends what still runs for a project before it goes. */
  stop: (project: ProjectRow) => Promise<void>
  tellChanged: (project: ProjectRow, part: string) => void
}

export const projectRoutes = ({ data, directory, now, stop, tellChanged }: Wiring) => {
  const at = () => now().toISOString()
  return {
    createProject: async ({ body, person }) => {
      const tenant = await tenantOf(data.db, person.id)
      if (tenant === undefined) return failed('not-allowed')
      // The schema has seen the body already; this reads what one part says of another.
      const read = readFile(JSON.stringify(body, null, 2), { file: `${body.id}.json` })
      if (!read.ok) return { ok: false, failure: read.failures[0] }
      const by = { at: at(), actor: person.name }
      const stored = await storeProject(data, { tenant, uid: randomUUID() }, body, by)
      return stored.ok ? done(await storedProject(data, stored.value)) : stored
    },
    readProject: async ({ project, query: { variant } }) => {
      const known = await knownVariant(data, project, variant)
      return known.ok ? done(await storedProject(data, project, variant)) : known
    },
    deleteProject: async ({ project }) => {
      await stop(project)
      await removeProject(data.db, project.uid)
      // What began between the two found the project still there; what comes now does not.
      await stop(project)
      await rm(projectDirectories(directory, project.uid).root, { recursive: true, force: true })
      return done(null)
    },
    exportProject: async ({ project }) => done(await readProjectFile(data, project)),
    exportProjectYaml: async ({ project }) => done(projectYaml(await readProjectFile(data, project))),
    changePart: async ({
      project,
      params: { part },
      query: { variant, basedOn },
      body,
      person,
      language,
    }) => {
      const open = await openVariant(data, project, variant)
      if (!open.ok) return open
      // Under its own name, so that a place in it reads as it does in the project file.
      const value = parsed(
        z.strictObject({ [part]: ProjectFile.shape[part] }),
        { [part]: body },
        part,
        language,
      )
      if (!value.ok) return value
      const unfit = part === 'plan' && planFailure(value.value.plan as Plan)
      if (unfit) return { ok: false, failure: unfit }
      const by = { at: at(), actor: person.name }
      const changed = await changeParts(data, { row: project, variant }, value.value, {
        by,
        language,
        basedOn,
      })
      if (!changed.ok) return changed
      tellChanged(project, part)
      return done(await storedProject(data, project, variant))
    },
  } satisfies Partial<Handlers>
}
