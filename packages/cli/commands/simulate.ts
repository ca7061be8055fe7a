import type { Language } from '@leinwand/contract'
import { complain } from '../failing.ts'

export type SimulateOptions = {
  mqtt: string
  machines: number
  rate: number
  seed: number
  topicSource: string
}

/** The address as it may stand on a screen; one that cannot be read is not shown at all, lest it hold a password. */
const withoutPassword = (url: string): string => {
  if (!URL.canParse(url)) return 'mqtt'
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** Lets simulated machines publish until Ctrl-C. */
export const simulate = async (options: SimulateOptions, language: Language): Promise<number> => {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const { simulateMachines } = await import('@leinwand/server/circle')
  const { mqtt: url, machines, rate: rateHz, seed, topicSource: source } = options
  process.stderr.write(`${machines} × ${rateHz} Hz → ${withoutPassword(url)} (Ctrl-C)\n`)
  const done = await simulateMachines({ url, machines, rateHz, seed, source, signal: controller.signal })
  if (!done.ok) return complain([done.failure], language)
  process.stderr.write(
    language === 'de'
      ? `${done.value.published} Messwerte gesendet\n`
      : `${done.value.published} readings published\n`,
  )
  return 0
}
