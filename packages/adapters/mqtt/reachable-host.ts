import { networkInterfaces } from 'node:os'

/** Bridges of containers and virtual machines: an address there is reached from this machine alone. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun)/

/**
 * The address under which something that listens at `host` can be reached. Listening everywhere (0.0.0.0, ::) is no
 * address to connect to; then it is that of this machine in its network, or localhost where it is in none.
 */
export const reachableHost = (host: string): string => {
  if (host !== '0.0.0.0' && host !== '::') return host
  const inNetwork = Object.entries(networkInterfaces())
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return inNetwork?.address ?? 'localhost'
}
