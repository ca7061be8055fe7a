import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureWeb } from './build-web.mjs'
import { ensurePackages, node24, root, run, stop } from './ensure.mjs'

ensurePackages()
const all = readdirSync(join(root, 'bench')).filter(name => existsSync(join(root, 'bench', name, 'run.ts')))
const asked = process.argv.slice(2).filter(name => !name.startsWith('--'))
/** `--json` and the like are for the benchmark. */
const options = process.argv.slice(2).filter(name => name.startsWith('--'))
const unknown = asked.find(name => !all.includes(name))
if (unknown) stop(`There is no benchmark “${unknown}”; there are: ${all.join(', ')}.`)

// The canvas is measured in a browser, as it is built.
if (asked.length === 0 || asked.includes('canvas')) ensureWeb()

let code = 0
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n— ${name}`)
  code = Math.max(code, run(node24, [join(root, 'bench', name, 'run.ts'), ...options]))
}
process.exit(code)
