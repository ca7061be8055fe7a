// Runs on whatever Node the machine has (≥ 20): installs what is missing and finds the pinned Node 24.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const stamp = join(root, 'node_modules', '.leinwand-installed')
const windows = process.platform === 'win32'

export const stop = sentence => {
  console.error(sentence)
  process.exit(1)
}

/** Path of the Node that Leinwand runs on, from the npm package `node`. */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

const locked = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === locked() && existsSync(node24)

/** Compiled sources are kept beside the packages, so that the next start does not compile them again. */
export const compileCache = join(root, 'node_modules', '.cache', 'leinwand')

/** Installs the locked packages when they are missing or the lock file has changed. */
export const ensurePackages = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20)
    stop(
      `Leinwand needs Node 20 or newer to start; this is ${major}.${minor}. Please update Node (nodejs.org).`,
    )
  if (installed()) return
  console.log('Installing packages (once; takes about a minute) …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  })
  if (npm.status !== 0)
    stop('The packages could not be installed: see the message of npm above, then start again.')
  if (!existsSync(node24))
    stop(
      'The npm package “node” did not bring Node 24: npm blocked its install script. Run “npm rebuild node” and start again.',
    )
  writeFileSync(stamp, locked())
}

/** Runs a program with the pinned Node first in the path; returns its exit code. */
export const run = (command, args, options = {}) => {
  const { env, ...rest } = options
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...rest,
    env: { ...process.env, PATH: `${dirname(node24)}${windows ? ';' : ':'}${process.env.PATH}`, ...env },
  })
  return done.status ?? 1
}

/** Runs a package's own program (`node_modules/.bin`) on the pinned Node. */
export const runTool = (script, args, options) =>
  run(node24, [join(root, 'node_modules', script), ...args], options)
