import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { ensureWeb } from './build-web.mjs'
import { ensurePackages, runTool } from './ensure.mjs'
import { ensureOffice } from './office.mjs'
import { ensurePostgresql } from './postgresql.mjs'

/** Runs all tests (or those named), and closes with a line that a machine can read. Returns the exit code. */
export const test = args => {
  const browser = ensureBrowser()
  ensureOffice()
  const postgresql = ensurePostgresql()
  ensureWeb()
  const folder = mkdtempSync(join(tmpdir(), 'leinwand-test-'))
  const report = join(folder, 'report.json')
  const code = runTool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { env: { LEINWAND_BROWSER: browser, LEINWAND_POSTGRESQL: postgresql } },
  )
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  } catch {
    console.log('The tests ended before they could be counted.')
  }
  rmSync(folder, { recursive: true, force: true })
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensurePackages()
  process.exit(test(process.argv.slice(2)))
}
