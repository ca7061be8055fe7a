import { type DuckdbPreparation, duckdbPreparation } from '@leinwand/adapters/duckdb'
import type { FastifyRequest } from 'fastify'

/**
 * A preparation over one directory for as long as a request takes; it stops where whoever asked has gone.
 */
export const withPreparation = async <T>(
  directory: string,
  request: FastifyRequest,
  work: (preparation: DuckdbPreparation, signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const stop = new AbortController()
  const gone = () => stop.abort(new DOMException('gone', 'AbortError'))
  request.raw.socket.once('close', gone)
  const preparation = duckdbPreparation({ directory })
  try {
    return await work(preparation, stop.signal)
  } finally {
    request.raw.socket.off('close', gone)
    await preparation.close()
  }
}
