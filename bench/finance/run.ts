/**
 * The numbers of a plan of 60 months and 20 offers with 83 assumptions: everything but Monte Carlo (asked: under 30 ms), and
 * Monte Carlo with 10,000 runs (asked: under 500 ms), beside computing the same runs one by one. Milliseconds of the wall
 * clock, and of the processor, which says more on a machine that others use too. Run: npm run bench finance
 */
import { appraise, monteCarlo, tornado } from '@leinwand/method'
import { runNumpy } from './numpy-peer.ts'
import { largePlan } from './plan.ts'

const plan = largePlan()
const RUNS = 10_000

type Took = { wall: number; processor: number }

const took = (work: () => void): Took => {
  const [from, used] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - from, processor: (user + system) / 1000 }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const measured = (times: number, work: () => void): Took & { first: number } => {
  const all = Array.from({ length: times }, () => took(work))
  return {
    first: all[0]?.wall ?? Number.NaN,
    wall: median(all.map(({ wall }) => wall)),
    processor: median(all.map(({ processor }) => processor)),
  }
}

const said = (name: string, { first, wall, processor }: Took & { first: number }): void =>
  console.log(
    `${name}: median ${wall.toFixed(1)} ms (processor ${processor.toFixed(1)}), the first time ${first.toFixed(1)}`,
  )

const must = (outcome: { ok: boolean }): void => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

said(
  'appraise',
  measured(41, () => must(appraise(plan))),
)
said(
  'tornado with critical values',
  measured(41, () => must(tornado(plan))),
)
said(
  'everything but Monte Carlo (appraise and tornado)',
  measured(41, () => {
    must(appraise(plan))
    must(tornado(plan))
  }),
)
const chances = measured(9, () => must(monteCarlo(plan, { runs: RUNS })))
said(`Monte Carlo, ${RUNS} runs`, chances)

const SAMPLE = 200
const { wall } = took(() => {
  for (let run = 0; run < SAMPLE; run++) must(appraise(plan, { overrides: { salary: 52_000 + run } }))
})
const naive = (wall * RUNS) / SAMPLE
console.log(
  `the same one by one: ${Math.round(naive)} ms (from ${SAMPLE} runs); ratio ${(naive / chances.wall).toFixed(1)}`,
)
runNumpy(chances.processor)
