import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Ended = { code: number | null; stdout: string; stderr: string }

const bin = fileURLToPath(new URL('../bin.mjs', import.meta.url))

/** The real command, as a shell would start it. `during` sees the process while it runs. */
export const leinwand = (
  words: readonly string[],
  options: {
    language?: string
    cwd?: string
    during?: (stop: (signal: NodeJS.Signals) => void) => void
  } = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', LC_ALL: options.language ?? 'en_GB.UTF-8' }
    const child = spawn(process.execPath, [bin, ...words], { env, cwd: options.cwd })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text: Buffer) => {
      stdout += text.toString()
    })
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString()
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
    options.during?.(signal => child.kill(signal))
  })
