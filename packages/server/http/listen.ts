import type { AddressInfo } from 'node:net'
import { reachableHost } from '@leinwand/adapters/mqtt'
import type { FastifyInstance } from 'fastify'
import { failed, type Outcome } from '../outcome.ts'

const shown = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** Opens the port; the address that people can open in a browser. */
export const listen = async (
  app: FastifyInstance,
  { port, host }: { port: number; host: string },
): Promise<Outcome<string>> => {
  try {
    await app.listen({ port, host })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') return failed('port-taken', { port })
    if (code === 'EACCES') return failed('port-not-allowed', { port })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      return failed('host-unavailable', { host })
    }
    throw error
  }
  const address = app.server.address() as AddressInfo
  return { ok: true, value: `http://${shown(reachableHost(host))}:${address.port}` }
}
