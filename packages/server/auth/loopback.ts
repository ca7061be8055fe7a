import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

const isLoopbackAddress = (address: string): boolean => isIP(address) !== 0 && LOOPBACK.test(address)

/** Whether a server bound to this host can be reached from this machine only. */
export const isLoopbackHost = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host)

const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/**
 * Whether a request was made on this machine and meant for it: from a loopback address, not handed on by a proxy, and
 * under a local name, so that a foreign page that resolves its own name to 127.0.0.1 (DNS rebinding) stays outside.
 */
export const isLocalRequest = (request: Pick<FastifyRequest, 'headers' | 'socket'>): boolean =>
  isLoopbackAddress(request.socket.remoteAddress ?? '') &&
  FORWARDED.every(name => request.headers[name] === undefined) &&
  isLoopbackHost(nameOf(request.headers.host ?? ''))
