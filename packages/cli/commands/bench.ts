import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Language } from '@leinwand/contract'
import { complain } from '../failing.ts'

const benches = resolve(import.meta.dirname, '../../../bench')

/** Runs a benchmark of the project, and hands on what it prints. */
export const bench = (name: string, options: readonly string[], language: Language): Promise<number> => {
  const all = existsSync(benches)
    ? readdirSync(benches).filter(each => existsSync(join(benches, each, 'run.ts')))
    : []
  if (!all.includes(name)) {
    const params = { found: name, allowed: all.join(', ') || '–' }
    return Promise.resolve(complain([{ code: 'cli-unknown-bench', params }], language))
  }
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [join(benches, name, 'run.ts'), ...options], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', code => done(code ?? 1))
  })
}
