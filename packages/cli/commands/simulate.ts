import type { Language } from '@leinwand/contract'
import { complain, type Failure } from '../failing.ts'

export type SimulateOptions = {
  mqtt: string
  machines: number
  rate: number
  seed: number
  topicSource: string
}

/** The address as it may stand on a screen, without what may be a password. */
const withoutPassword = (url: string): string => url.replace(/^([a-z]+:\/\/)?[^/]*@/i, '$1')

/** The failure of an address that no MQTT client can call, with the address that is probably meant. */
const misaddressed = (url: string): Failure | undefined => {
  if (/^(mqtts?|tcp|ssl|wss?):\/\/[^/]/.test(url) && URL.canParse(url)) return undefined
  const found = withoutPassword(url)
  const host = found.replace(/^[a-z]*:\/*(?!\d)/i, '').split('/')[0] || 'localhost:1883'
  const scheme = /^https:/i.test(url) ? 'mqtts' : 'mqtt'
  return { code: 'cli-mqtt-address', params: { found, nearest: `${scheme}://${host}` } }
}

/** Lets simulated machines publish until Ctrl-C. */
export const simulate = async (options: SimulateOptions, language: Language): Promise<number> => {
  const wrong = misaddressed(options.mqtt)
  if (wrong) return complain([wrong], language)
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
