import type { ProjectRow } from '@leinwand/adapters/sqlite'
import type { Person, Route } from '@leinwand/contract'
import type { FastifyRequest } from 'fastify'
import { done, failed, type Outcome } from '../outcome.ts'

export type Admitted = { person: Person | null; project: ProjectRow | undefined }
export type Gate = {
  personOf: (request: FastifyRequest) => Promise<Person | null>
  projectOf: (person: string, project: string) => Promise<ProjectRow | undefined>
}

/**
 * The only place that decides who may call a route. Another tenant's project and one that does not exist get the same
 * answer, so that nobody learns what others have.
 */
export const admit = async (
  route: Route,
  request: FastifyRequest,
  gate: Gate,
): Promise<Outcome<Admitted>> => {
  const person = await gate.personOf(request)
  if (route.access === 'anyone') return done({ person, project: undefined })
  if (person === null) return failed('not-signed-in')
  if (route.access === 'signedIn') return done({ person, project: undefined })
  const id = (request.params as { project?: string }).project ?? ''
  const project = await gate.projectOf(person.id, id)
  return project === undefined ? failed('project-not-found', { project: id }) : done({ person, project })
}
