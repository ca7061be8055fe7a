import { MAIN_VARIANT } from '@leinwand/method'
import { screens } from '../screens.ts'
import { call, type Reply } from '../wire/call.ts'
import { overviewQuery, projectQuery, sessionQuery } from '../wire/query.ts'
import { queryClient } from '../wire/query-client.ts'

type Ahead = { project: string; variant: string; events: Promise<Reply<'readCanvas'> | undefined> }
let ahead: Ahead | undefined

/**
 * Asks for what the canvas in the address needs while the first picture is still being made: one after the other, session,
 * project, screen and acts take three times as long. Whoever may not see it is told so by the page as always.
 */
export const readAhead = ({ pathname, search }: Location): void => {
  const found = /^\/projects\/([^/]+)\/?$/.exec(pathname)?.[1]
  if (found === undefined) return
  const project = decodeURIComponent(found)
  const variant = new URLSearchParams(search).get('variant') ?? MAIN_VARIANT
  const sent = { params: { project }, query: { since: 0, variant } }
  ahead = { project, variant, events: call('readCanvas', sent).catch(() => undefined) }
  void queryClient.prefetchQuery(sessionQuery)
  void queryClient.prefetchQuery(projectQuery(project))
  void queryClient.prefetchQuery(overviewQuery(project, variant))
  // Whether it comes matters only when the screen is opened, and that says so itself.
  screens.canvas().catch(() => undefined)
}

/** The acts that were asked for ahead, once: whoever asks again wants to know what came since. */
export const takeAhead = (project: string, variant: string): Ahead['events'] | undefined => {
  if (ahead?.project !== project || ahead.variant !== variant) return undefined
  const { events } = ahead
  ahead = undefined
  return events
}
