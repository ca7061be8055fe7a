import { randomUUID } from 'node:crypto'
import { isDiskFull } from '@leinwand/adapters/sqlite'
import type { Language } from '@leinwand/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Failure } from '../outcome.ts'
import { statusOf, worded } from '../wording.ts'
import { notJson } from './body-failure.ts'
import { languageOf } from './language.ts'

/** Fastify's own refusals of a request, before any handler saw it. */
const refused = (error: { code?: string; statusCode?: number }, language: Language): Failure | undefined => {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'body-too-large', params: {} }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return notJson('body', language).failure
  }
  return undefined
}

export const answerFailure = (reply: FastifyReply, failure: Failure, language: Language): FastifyReply =>
  reply.code(statusOf(failure)).send(worded(failure, language))

/** What nobody expected: logged whole under an id, answered with the id alone. */
export const unexpected = (error: unknown, log: (line: string) => void): Failure => {
  if (isDiskFull(error)) return { code: 'disk-full', params: {} }
  const id = randomUUID().slice(0, 8)
  log(`unexpected ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return { code: 'unexpected', params: { id } }
}

export const handleErrors = (
  app: FastifyInstance,
  { language, log }: { language: Language; log: (line: string) => void },
): void => {
  app.setErrorHandler(
    (error: Error & { code?: string; statusCode?: number }, request: FastifyRequest, reply) => {
      const reader = languageOf(request, language)
      return answerFailure(reply, refused(error, reader) ?? unexpected(error, log), reader)
    },
  )
}
