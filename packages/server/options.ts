import type { Language } from '@leinwand/contract'

export type ServerOptions = {
  /** The data directory; made where there is none. */
  data: string
  /** 0 takes any free port. */
  port: number
  host: string
  /** Starts with the demo project, and lets this machine sign in to it. */
  demo: boolean
  /** The language of whoever asks for none. */
  language: Language
  /** Where the built interface lies. */
  web?: string
  log?: (line: string) => void
  /** Whether the demo begins by itself: with a run where there was none, then with its machines. */
  begin?: boolean
}
