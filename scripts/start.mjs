import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureWeb } from './build-web.mjs'
import { compileCache, ensurePackages, node24, root } from './ensure.mjs'

ensurePackages()
ensureWeb()

const leinwand = spawn(
  node24,
  [join(root, 'packages', 'cli', 'main.ts'), 'start', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { NODE_COMPILE_CACHE: compileCache, ...process.env } },
)
// Ctrl-C reaches the child by itself, being in the same group; this process only waits for what the child says.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => leinwand.kill(signal))
// A signal to npm ends npm's shell and not what runs in it: whoever stops npm means Leinwand.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => process.ppid === shell || leinwand.kill('SIGTERM'), 500).unref()
}
leinwand.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
