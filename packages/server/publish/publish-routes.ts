import type { ControlData, ProjectRow } from '@leinwand/adapters/sqlite'
import { DOCUMENT_TYPES } from '@leinwand/contract'
import type { Handlers } from '../http/call.ts'
import { done } from '../outcome.ts'
import type { ProjectState } from '../overview/project-state.ts'
import { readCanvas } from '../projects/stored-project.ts'
import { knownVariant } from '../variants/known-variant.ts'
import { documentName } from './document-name.ts'
import { publishInWorker } from './publish-in-worker.ts'
import { subjectOfState } from './subject-of-state.ts'

type Wiring = {
  data: ControlData
  stateOf: (project: ProjectRow, variant: string) => Promise<ProjectState>
}

export const publishRoutes = ({ data, stateOf }: Wiring) =>
  ({
    exportDocument: async ({ project, query: { to, variant, language: wanted }, language: readers }) => {
      const known = await knownVariant(data, project, variant)
      if (!known.ok) return known
      const [state, canvas] = await Promise.all([
        stateOf(project, variant),
        readCanvas(data, project, variant),
      ])
      const language = wanted ?? readers
      const subject = subjectOfState(state, { variant: known.value?.name ?? null, canvas, language })
      return done({
        bytes: await publishInWorker(subject, to),
        type: DOCUMENT_TYPES[to],
        name: documentName(project.id, { variant, at: state.now, to }),
      })
    },
  }) satisfies Partial<Handlers>
