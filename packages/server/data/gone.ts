import type { FastifyReply } from 'fastify'

/** Aborts once nobody waits for the answer any more. */
export const gone = ({ raw }: FastifyReply): AbortSignal => {
  const controller = new AbortController()
  raw.once('close', () => raw.writableFinished || controller.abort())
  return controller.signal
}
