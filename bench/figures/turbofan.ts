import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DATA } from './cases.ts'
import { leinwand } from './leinwand.ts'

const recipe = resolve(import.meta.dirname, '../../examples/turbofan/project.yaml')

/** What the model says of the last cycle of each engine, in the order of the engines. */
const lastOf = (csv: string): number[] => {
  const [head, ...lines] = csv.trimEnd().split('\n')
  const names = head!.split(',')
  const [engine, said] = [names.indexOf('triebwerk'), names.indexOf('prediction')]
  const last = new Map<string, number>()
  for (const line of lines) {
    const cells = line.split(',')
    last.set(cells[engine]!, Number(cells[said]!))
  }
  return [...last.values()]
}

/**
 * C-MAPSS FD001: trained on the 100 engines that ran to their end, whole engines out in cross-validation, remaining life
 * capped at 125; judged once on the last cycle of the 100 test engines against the file's own remaining life, uncapped.
 */
export const turbofan = async (budget: string) => {
  const file = (name: string) => join(DATA, 'cmapss', name)
  if (!existsSync(recipe)) return null
  const directory = await mkdtemp(join(tmpdir(), 'leinwand-figures-'))
  try {
    const bundle = join(directory, 'turbofan.leinwand')
    const out = join(directory, 'scores.csv')
    const words = ['--target', 'restlebensdauer', '--recipe', recipe, '--cv', '5', '--budget', budget]
    const trained = leinwand(['train', file('train_FD001.txt'), ...words, '--out', bundle])
    leinwand(['score', bundle, file('test_FD001.txt'), '--out', out])
    const said = lastOf(readFileSync(out, 'utf8'))
    const truth = readFileSync(file('RUL_FD001.txt'), 'utf8').trim().split(/\s+/).map(Number)
    const squares = truth.map((value, engine) => (value - said[engine]!) ** 2)
    return { trained, rmse: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / truth.length) }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
