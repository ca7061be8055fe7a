import { Language } from '@leinwand/contract'
import type { FastifyRequest } from 'fastify'
import { cookieOf } from './cookie.ts'

/** The languages a client can read, best first (RFC 9110, 12.5.4: weight `q`, 1 where none is given). */
const accepted = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map(entry => {
      const [tag = '', ...rest] = entry.trim().toLowerCase().split(';')
      const weight = rest
        .find(part => part.trim().startsWith('q='))
        ?.trim()
        .slice(2)
      return { tag: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(entry => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(entry => entry.tag)

/** The reader's language: what was chosen (`lang` cookie), else what the browser asks for, else the server's own. */
export const languageOf = (request: Pick<FastifyRequest, 'headers'>, otherwise: Language): Language => {
  const chosen = Language.safeParse(cookieOf(request.headers.cookie, 'lang'))
  if (chosen.success) return chosen.data
  const wanted = accepted(request.headers['accept-language']).find(tag => Language.safeParse(tag).success)
  return Language.catch(otherwise).parse(wanted)
}
