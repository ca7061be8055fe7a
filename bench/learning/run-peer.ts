import { spawnSync } from 'node:child_process'
import type { TrainingResult, TrainingSettings } from './training-settings.ts'

export const PEERS = ['xgboost', 'lightgbm', 'scikit-learn'] as const

/** Debian's own Python first: its packages are where a peer is likely to be installed. */
const PYTHONS = ['/usr/bin/python3', 'python3']

/** OpenBLAS settings made for another machine can slow NumPy down; the peer shall run as well as it can. */
const peerEnvironment = (threads: number): NodeJS.ProcessEnv => {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...environment } = process.env
  return { ...environment, OMP_NUM_THREADS: String(threads) }
}

const runWith = (python: string, file: string, settings: TrainingSettings, name: string): TrainingResult => {
  const script = new URL('./peer.py', import.meta.url).pathname
  const { error, status, stdout, stderr } = spawnSync(
    python,
    [script, file, JSON.stringify(settings), name],
    {
      encoding: 'utf8',
      env: peerEnvironment(settings.threads),
    },
  )
  if (error) return { skipped: `${python} cannot be started` }
  if (status !== 0)
    return { skipped: `${python} failed: ${stderr.trim().split('\n').at(-1) ?? `exit code ${status}`}` }
  return JSON.parse(stdout)
}

/** Trains the peer on the file, in a process of its own. */
export const runPeer = (file: string, settings: TrainingSettings, name: string): TrainingResult => {
  let result: TrainingResult = { skipped: 'no Python' }
  for (const python of PYTHONS) {
    result = runWith(python, file, settings, name)
    if (!('skipped' in result)) return result
  }
  return result
}
