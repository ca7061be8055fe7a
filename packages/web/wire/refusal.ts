import type { Message } from '@leinwand/contract'
import { currentLanguage } from '../language/language.ts'

/** What the server refused, in its own sentence; thrown because TanStack Query carries failures as rejections. */
export class Refusal extends Error {
  readonly failure: Message
  readonly status: number

  constructor(failure: Message, status: number) {
    super(failure.message)
    this.name = 'Refusal'
    this.failure = failure
    this.status = status
  }
}

const UNREACHABLE = {
  de: 'Der Server antwortet nicht. Läuft Leinwand noch, und steht die Verbindung?',
  en: 'The server does not answer. Is Leinwand still running, and is the connection up?',
}

const UNREADABLE = {
  de: 'Der Server hat etwas Unerwartetes geantwortet. Bitte laden Sie die Seite neu.',
  en: 'The server answered something unexpected. Please reload the page.',
}

export const unreachable = (): Refusal =>
  new Refusal({ code: 'unreachable', params: {}, message: UNREACHABLE[currentLanguage()] }, 0)

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value

/** The refusal in a reply's body. A proxy in between may answer with something that is none of ours. */
export const refusalOf = async (reply: Response): Promise<Refusal> => {
  const body: unknown = await reply.json().catch(() => null)
  if (isMessage(body)) return new Refusal(body, reply.status)
  if (typeof body === 'object' && body !== null && 'failure' in body && isMessage(body.failure)) {
    return new Refusal(body.failure, reply.status)
  }
  if (reply.status >= 502 && reply.status <= 504) return unreachable()
  return new Refusal({ code: 'unreadable', params: {}, message: UNREADABLE[currentLanguage()] }, reply.status)
}

export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof Refusal && error.failure.code === code

/** The sentence for a person, whatever was thrown. */
export const sentence = (error: unknown): string =>
  error instanceof Refusal ? error.message : UNREADABLE[currentLanguage()]
