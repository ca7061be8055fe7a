import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root, run, stop } from './ensure.mjs'

const web = join(root, 'packages', 'web')
const stamp = join(web, 'dist', '.built-from')

// What ends up in the bundle: the interface and the pure packages it imports.
const sources = ['web', 'contract', 'method', 'recipe'].map(name => join(root, 'packages', name))

const files = folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.name === 'node_modules' || entry.name === 'dist'
      ? []
      : entry.isDirectory()
        ? files(join(folder, entry.name))
        : [join(folder, entry.name)],
  )

/** Sizes and times are enough to see a change, and take 10 ms where hashing the text takes 100. */
const fingerprint = () => {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'package-lock.json')))
  for (const file of sources.flatMap(files).sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Builds the web interface when its sources are newer than the build. */
export const ensureWeb = () => {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log('Building the web interface …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (run(node24, [vite, 'build', '--logLevel', 'warn'], { cwd: web }) !== 0)
    stop('The web interface could not be built: see the message above.')
  writeFileSync(stamp, now)
}
