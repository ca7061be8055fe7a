import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const house = mkdtempSync(join(tmpdir(), 'leinwand-house-'))
const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
// The copy lies outside the checkout, so it cannot ask git what to ignore.
writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...settings, vcs: undefined, $schema: undefined }))
afterAll(() => rmSync(house, { recursive: true, force: true }))

/** Puts one file with one import into an empty house and asks the linter what it thinks of it. */
const lint = (file: string, imported: string): string => {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `import { a } from '${imported}'\n\nconsole.log(a)\n`)
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const run = spawnSync(process.execPath, [biome, 'lint', path], { cwd: house, encoding: 'utf8' })
  rmSync(path)
  return run.stdout + run.stderr
}

describe('who may import whom', () => {
  it.each([
    ['packages/method/x.ts', '@leinwand/recipe'],
    ['packages/recipe/steps/x.ts', '@leinwand/method'],
    ['packages/learning/x.ts', '@leinwand/flow/train'],
    ['packages/contract/x.ts', '@leinwand/flow/train'],
    ['packages/flow/train/x.ts', '@leinwand/server'],
    ['packages/flow/train/x.ts', '../prepare/preparation.ts'],
    ['packages/adapters/duckdb/x.ts', '@leinwand/contract'],
    ['packages/web/canvas/x.tsx', '@leinwand/flow/train'],
    ['packages/cli/x.ts', '@leinwand/adapters/duckdb'],
    ['packages/method/x.ts', 'node:fs'],
    ['packages/web/canvas/x.tsx', 'node:fs/promises'],
    ['machines/milling/x.ts', '@leinwand/method'],
  ])('%s must not import %s', (file, imported) => {
    expect(lint(file, imported)).toContain('noRestrictedImports')
  })

  it.each([
    ['packages/contract/x.ts', '@leinwand/method'],
    ['packages/flow/train/x.ts', '../data-set.ts'],
    ['packages/flow/train/x.ts', '@leinwand/learning'],
    ['packages/adapters/duckdb/x.ts', '@leinwand/flow/prepare'],
    ['packages/server/x.ts', '@leinwand/adapters/duckdb'],
    ['packages/cli/x.ts', '@leinwand/server'],
    ['packages/web/canvas/x.tsx', '@leinwand/contract'],
  ])('%s may import %s', (file, imported) => {
    expect(lint(file, imported)).not.toContain('noRestrictedImports')
  })
})
