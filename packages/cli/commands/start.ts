import { resolve } from 'node:path'
import type { Language } from '@leinwand/contract'
import { complain } from '../failing.ts'
import { helpIn } from '../help.ts'

export type StartOptions = { data: string; port: number; host: string; demo: boolean }

const stopped = (): Promise<void> =>
  new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })

/** Starts the server and prints where it is; ends with Ctrl-C, after the data are closed. */
export const start = async (options: StartOptions, language: Language): Promise<number> => {
  const stop = stopped()
  const { startServer } = await import('@leinwand/server')
  const { port, host, demo } = options
  const running = await startServer({ data: resolve(options.data), port, host, demo, language })
  if (!running.ok) return complain([running.failure], language)
  const { running: runs, firstOwner, firstOwnerOptional, openDemo, demoOff } = helpIn(language)
  const { url, ownerLink } = running.value
  process.stdout.write(`${runs} ${url}\n`)
  if (running.value.demo) process.stdout.write(`${openDemo} ${url}\n`)
  else if (demo) process.stdout.write(`${demoOff}\n`)
  if (ownerLink)
    process.stdout.write(`${running.value.demo ? firstOwnerOptional : firstOwner} ${ownerLink}\n`)
  await stop
  await running.value.close()
  return 0
}
