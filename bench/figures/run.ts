/**
 * What models reach on public data with the defaults, beside what they have to reach. `--budget 120s` for each search.
 * Needs the data sets: LEINWAND_SHARED_DATA names their directory.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CASES, type Case, DATA } from './cases.ts'
import { leinwand } from './leinwand.ts'
import { nab } from './nab.ts'
import { turbofan } from './turbofan.ts'

const { values: options } = parseArgs({
  options: {
    budget: { type: 'string', default: '120s' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})

type Line = {
  name: string
  figure: string
  reached: number
  sd?: number
  wanted: string
  met: boolean
  how?: string
}

type Document = {
  cv: { mean: Record<string, number>; sd: Record<string, number> }
  best: { learner: string }
  leaderboard: unknown[]
  searchSeconds: number
}

const howOf = ({ best, leaderboard, searchSeconds }: Document) =>
  `${best.learner}, ${leaderboard.length} trials in ${searchSeconds.toFixed(0)} s`

const lines = (each: Case): Line[] => {
  const words = ['train', each.file, '--target', each.target, '--cv', String(each.cv)]
  const made = leinwand([
    ...words,
    '--budget',
    options.budget,
    ...(each.recipe ? ['--recipe', each.recipe] : []),
    ...(each.split ? ['--split', each.split] : []),
    ...Object.entries(each.sources ?? {}).flatMap(([id, file]) => ['--source', `${id}=${file}`]),
  ]) as Document
  return each.wanted.map(({ metric, atLeast, atMost }) => {
    const reached = made.cv.mean[metric]!
    return {
      name: each.name,
      figure: metric,
      reached,
      sd: made.cv.sd[metric]!,
      wanted: atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`,
      met: atLeast === undefined ? reached <= atMost! : reached >= atLeast,
      how: howOf(made),
    }
  })
}

const print = ({ name, figure, reached, sd, wanted, met, how }: Line) => {
  const spread = sd === undefined ? '' : ` ± ${sd.toFixed(3)}`
  const cells = [name.padEnd(46), figure.padEnd(9), `${reached.toFixed(3)}${spread}`.padEnd(16)]
  console.log([...cells, wanted.padEnd(9), met ? 'reached' : 'NOT REACHED', how ?? ''].join('  '))
}

const isAsked = (name: string) => name.toLowerCase().includes(options.only.toLowerCase())

if (!existsSync(DATA))
  console.log('Skipped: the public data sets are not there; LEINWAND_SHARED_DATA names their directory.')
else {
  const all: Line[] = []
  const add = (line: Line) => {
    all.push(line)
    if (!options.json) print(line)
  }
  for (const each of CASES) if (isAsked(each.name)) lines(each).forEach(add)
  if (isAsked('turbofan')) {
    const made = await turbofan(options.budget)
    if (made) {
      const how = howOf(made.trained as Document)
      const name = 'turbofan FD001, last cycle of 100 test engines'
      add({ name, figure: 'rmse', reached: made.rmse, wanted: '≤ 13.0', met: made.rmse <= 13, how })
    }
  }
  if (isAsked('nab'))
    for (const { name, ours, peer } of nab())
      add({
        name: `NAB ${name}`,
        figure: 'NAB',
        reached: ours,
        wanted: `> ${peer.toFixed(1)}`,
        met: ours > peer,
        how: 'the peer is the windowed Gaussian',
      })
  if (options.json) console.log(JSON.stringify(all, null, 2))
}
