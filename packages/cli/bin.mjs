#!/usr/bin/env node
// Runs on whatever Node the machine has (≥ 20) and hands over to the pinned Node 24, which runs TypeScript as it is.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, 'main.ts')
const node24 = join(
  here,
  '..',
  '..',
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

if (Number(process.versions.node.split('.')[0]) >= 24) await import(main)
else if (existsSync(node24)) {
  const child = spawn(node24, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // Ctrl-C reaches the child by itself, being in the same group; this process only waits for what the child says.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
} else {
  console.error(
    'Leinwand is not installed yet: run “npm start” (or “npm ci”) once in its folder, then try again.',
  )
  process.exit(1)
}
