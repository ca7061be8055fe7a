import { spawnSync } from 'node:child_process'

export type PeerSettings = {
  train: number
  columns: number
  trees: number
  leaves: number
  learningRate: number
}

export type PeerResult =
  | { name: string; version: string; seconds: number; logLoss: number }
  | { skipped: string }

/** Debian's own Python first: its packages are where a peer is likely to be installed. */
const PYTHONS = ['/usr/bin/python3', 'python3']

/** OpenBLAS settings made for another machine can slow NumPy down; the peer shall run as well as it can. */
const peerEnvironment = (): NodeJS.ProcessEnv => {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...environment } = process.env
  return environment
}

const runWith = (python: string, file: string, settings: PeerSettings, name?: string): PeerResult => {
  const script = new URL('./peer.py', import.meta.url).pathname
  const args = [script, file, JSON.stringify(settings), ...(name ? [name] : [])]
  const { error, status, stdout, stderr } = spawnSync(python, args, {
    encoding: 'utf8',
    env: peerEnvironment(),
  })
  if (error) return { skipped: `${python} cannot be started` }
  if (status !== 0)
    return { skipped: `${python} failed: ${stderr.trim().split('\n').at(-1) ?? `exit code ${status}`}` }
  return JSON.parse(stdout)
}

/** Trains the peer on the file. `name` asks for a certain one. */
export const runPeer = (file: string, settings: PeerSettings, name?: string): PeerResult => {
  let result: PeerResult = { skipped: 'no Python' }
  for (const python of PYTHONS) {
    result = runWith(python, file, settings, name)
    if (!('skipped' in result)) return result
  }
  return result
}
