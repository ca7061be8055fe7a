import { ensurePackages, runTool } from './ensure.mjs'
import { test } from './test.mjs'

ensurePackages()

// `--without-tests` is for those who have just run `npm test`, as the continuous integration does.
const withTests = !process.argv.includes('--without-tests')

const steps = [
  [
    'format, lint and import boundaries',
    () => runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
  ],
  ['types', () => runTool('typescript/bin/tsc', ['-p', '.'])],
  ['types of the web interface', () => runTool('typescript/bin/tsc', ['-p', 'packages/web'])],
  ['unused files, exports and dependencies', () => runTool('knip/bin/knip.js', ['--no-progress'])],
  ...(withTests ? [['tests', () => test([])]] : []),
]

const failed = steps.filter(([name, step]) => {
  console.log(`\n— ${name}`)
  return step() !== 0
})
console.log(
  failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}.`,
)
process.exit(failed.length === 0 ? 0 : 1)
