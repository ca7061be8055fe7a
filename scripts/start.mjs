import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureWeb } from './build-web.mjs'
import { ensurePackages, node24, root } from './ensure.mjs'

ensurePackages()
ensureWeb()

const leinwand = spawn(
  node24,
  [join(root, 'packages', 'cli', 'main.ts'), 'start', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
// Ctrl-C reaches the whole group by itself; a signal sent to this process alone is handed on, so that data are closed.
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => leinwand.kill(signal))
leinwand.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
