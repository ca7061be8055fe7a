/**
 * The live path over real MQTT: latency from publishing to the score at 10 machines × 10 Hz, and how many readings a
 * second are stored and acknowledged. Run: npm run bench live
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { simulate } from '@leinwand/machines'
import { startLive } from '../../packages/server/live/index.ts'
import { millingDeployment } from '../../packages/server/live/milling.fixture.ts'

const seconds = Number(process.argv[2] ?? 10)
const directory = await mkdtemp(join(tmpdir(), 'leinwand-bench-'))
const quantile = (sorted: number[], share: number) =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN

const latencies: number[] = []
const started = await startLive({
  directory,
  deployments: [await millingDeployment(directory)],
  broker: { port: 0, user: 'machine', password: 'bench' },
  onEvent: event => {
    if (event.kind === 'scored') for (const one of event.predictions) latencies.push(one.latency)
  },
})
if (!started.ok) throw new Error(started.failure.code)
const live = started.value
const url = live.broker.replace('//', '//machine:bench@')

const stop = AbortSignal.timeout(seconds * 1000)
const steady = await simulate({ url, machines: 10, rateHz: 10, seed: 1, source: 'milling', signal: stop })
await new Promise(resolve => setTimeout(resolve, 500))
const sorted = latencies.toSorted((a, b) => a - b)
console.log(
  `10 machines × 10 Hz, ${seconds} s: published ${steady.ok ? steady.value.published : 0}, scored ${sorted.length};`,
  `latency ms median ${quantile(sorted, 0.5)}, p95 ${quantile(sorted, 0.95)}, max ${sorted.at(-1)}`,
)

/** Machines in a thread of their own, so that they do not take the time of the one that stores. */
async function flood(scoring: boolean) {
  if (!scoring) await live.withdraw('warnings')
  const before = (await live.status()).ledgers[0]!.stored
  const workers = [0].map(
    n =>
      new Worker(
        `import('@leinwand/machines').then(async ({ simulate }) => {
          await simulate({ url: '${url}', machines: 10, rateHz: 20000, seed: ${n}, source: 'milling',
            run: 'flood${n}${scoring}', signal: AbortSignal.timeout(${seconds * 1000}) })
        })`,
        { eval: true },
      ),
  )
  const from = performance.now()
  await Promise.all(workers.map(worker => new Promise(resolve => worker.once('exit', resolve))))
  const took = (performance.now() - from) / 1000
  const ledger = (await live.status()).ledgers[0]!
  const rate = Math.round((ledger.stored - before) / took)
  console.log(
    `flood ${scoring ? 'with' : 'without'} scoring: ${rate} readings/s stored and acknowledged`,
    ledger,
  )
}
await flood(true)
await flood(false)
await live.close()
await rm(directory, { recursive: true, force: true })
