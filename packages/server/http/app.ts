import type { Language } from '@leinwand/contract'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Gate } from './access.ts'
import type { Handlers } from './call.ts'
import { handleErrors } from './errors.ts'
import { registerRoutes } from './register-routes.ts'
import { secureHeaders } from './security-headers.ts'
import { serveWeb } from './static-web.ts'

/** A project file with its canvas is some 100 kB; files of data come by upload. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024

type Wiring = {
  handlers: Handlers
  gate: Gate
  language: Language
  web: string
  log: (line: string) => void
}

export const buildApp = async ({ handlers, gate, language, web, log }: Wiring): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  })
  secureHeaders(app)
  handleErrors(app, { language, log })
  await registerRoutes(app, { handlers, gate, language })
  await serveWeb(app, { directory: web, language })
  return app
}
