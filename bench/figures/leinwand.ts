import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const bin = resolve(import.meta.dirname, '../../packages/cli/bin.mjs')

/** Runs the real command and gives back its document; what it says on stderr ends the benchmark. */
export const leinwand = (words: readonly string[]): Record<string, unknown> => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
