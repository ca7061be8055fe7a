/** The live path as a process of its own, for the test that kills it: tells its broker, then every prediction. */
import { readFile } from 'node:fs/promises'
import { startLive } from './index.ts'

const [directory, bundle, password] = process.argv.slice(2)
const started = await startLive({
  directory: directory!,
  deployments: [JSON.parse(await readFile(bundle!, 'utf8'))],
  broker: { port: 0, user: 'machine', password: password! },
  onEvent: event => {
    if (event.kind !== 'scored') return
    for (const { readingId } of event.predictions) console.log(`scored ${readingId}`)
  },
})
if (!started.ok) throw new Error(started.failure.code)
console.log(`broker ${started.value.broker}`)
